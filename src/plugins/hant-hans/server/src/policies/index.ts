import { mayEditDocument } from './may-edit-document';

export const policies = { 'may-edit-document': mayEditDocument };
