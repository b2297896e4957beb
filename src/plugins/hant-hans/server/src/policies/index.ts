import { mayAnyOf } from './may-any-of';
import { mayEditDocument } from './may-edit-document';

export const policies = { 'may-any-of': mayAnyOf, 'may-edit-document': mayEditDocument };
