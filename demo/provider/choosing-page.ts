import { DEMO_PERSONS } from '../persons.ts';

/** The page on which somebody chooses whom to be, and how surely that is proven. */
export function choosingPage(action: string, level: string): string {
  const persons = DEMO_PERSONS.map(
    ({ login, name, role }, at) => `
<p><label><input type="radio" name="login" value="${login}" required${at === 0 ? ' checked' : ''}> ${name} <small>${role}</small></label></p>`,
  );
  const levels = ['LoA1', 'LoA2'].map(
    (one) => `
<p><label><input type="radio" name="level" value="${one}" required${one === level ? ' checked' : ''}> Mức độ / <span lang="en">level</span> ${one.slice(-1)}</label></p>`,
  );
  return pageOf(
    'Đăng nhập thử',
    `
<h1>Đăng nhập thử <small lang="en">Demo sign-in</small></h1>
<p>Nơi xác thực này chỉ có trên máy của bạn. <span lang="en">This identity provider is on your machine alone.</span></p>
<form method="post" action="${action}">
<fieldset><legend>Bạn là ai? <span lang="en">Who are you?</span></legend>${persons.join('')}
</fieldset>
<fieldset><legend>Danh tính điện tử <span lang="en">Electronic identity</span></legend>${levels.join('')}
</fieldset>
<p><button type="submit">Đăng nhập / <span lang="en">Sign in</span></button>
<button type="submit" name="cancel" value="yes" formnovalidate>Hủy / <span lang="en">Cancel</span></button></p>
</form>`,
  );
}

/** The page that asks whether to sign out, around the form that the provider made. */
export function leavingPage(form: string): string {
  return pageOf(
    'Đăng xuất',
    `
<h1>Đăng xuất? <small lang="en">Sign out?</small></h1>
${form}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất / <span lang="en">Sign out</span></button></p>`,
  );
}

function pageOf(title: string, main: string): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body { font: 1.1rem/1.6 sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
button { font: inherit; padding: .4rem 1rem }</style>
<main>${main}
</main>
`;
}
