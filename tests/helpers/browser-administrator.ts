import { randomBytes } from 'node:crypto';

const ADMINISTRATOR = {
  firstname: '小明',
  email: 'editor@newsroom.example',
  password: 'Newsroom-2023',
};

interface Role {
  readonly id: number;
  readonly code: string;
}
interface User {
  readonly id: number;
}

/** The first administrator of a newsroom that a browser looks at, over the panel's own requests. */
export const administratorOf = (url: string) => {
  let token = '';
  const ask = async <Answer>(address: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${url}${address}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  return {
    /** @returns a token, as the panel keeps it */
    async register(): Promise<string> {
      const { data } = await ask<{ data: { token: string } }>(
        '/admin/register-admin',
        ADMINISTRATOR,
      );
      token = data.token;
      return token;
    },
    /** @returns the token of somebody new, who has that role and none else */
    async make(roleCode: string): Promise<string> {
      const { data: roles } = await ask<{ data: Role[] }>('/admin/roles');
      const role = roles.find(({ code }) => code === roleCode);
      if (!role) throw new Error(`There is no role ${roleCode}`);
      const email = `${roleCode}-${randomBytes(4).toString('hex')}@newsroom.example`;
      const { data: user } = await ask<{ data: User & { registrationToken: string } }>(
        '/admin/users',
        { email, firstname: roleCode, roles: [role.id] },
      );
      const { password } = ADMINISTRATOR;
      const { data } = await ask<{ data: { token: string } }>('/admin/register', {
        registrationToken: user.registrationToken,
        userInfo: { firstname: roleCode, password },
      });
      return data.token;
    },
    read: (address: string): Promise<unknown> => ask(address),
  };
};
