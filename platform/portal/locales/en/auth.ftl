sign-in-title = Sign in
sign-in-lead = to { $tenant }
sign-in-button = Sign in
sign-in-forgot = Forgot your password?
sign-in-wrong = E-mail or password is not right.
sign-in-locked = Too many attempts. Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
sign-in-needed = Please sign in first.
sign-out-done = You have signed out.

second-factor-title = One more step
second-factor-lead = Enter the code that your authenticator app shows.
second-factor-hint = No app at hand? Enter a recovery code.
second-factor-button = Continue
second-factor-back = Back to sign-in
second-factor-wrong = The code is not right, or no longer valid.

sign-up-title = Create an account
sign-up-lead = at { $tenant }
sign-up-domains = For addresses at { $domains }
sign-up-button = Create the account
sign-up-have-account = Already have an account?
sign-up-domain-refused = An account needs an address at { $domains }.

check-mail-title = Check your mail
check-mail-verify = We have sent a link to { $email }. Follow it to finish creating your account.
check-mail-reset = If { $email } has an account here, a link for a new password is on its way.
check-mail-change = We have sent a link to { $email }. Your address changes once you follow it.
check-mail-spam = Nothing there after a few minutes? Look into the spam folder.
check-mail-resend = Send it again
check-mail-outbox = Open the demo’s outbox

confirm-email-title = Confirm your address
confirm-email-lead = Is { $email } yours?
confirm-email-button = Yes, confirm
confirm-email-done = Thank you
confirm-email-done-verify = Your address is confirmed. You can sign in now.
confirm-email-done-change = Your address is now { $email }.

link-invalid = This link no longer works
link-invalid-text = It was used already, or it is too old. Ask for a new one.

forgot-title = Forgot your password?
forgot-lead = Tell us your e-mail, and we send a link to set a new one.
forgot-button = Send the link

reset-title = A new password
reset-lead = You will be signed out everywhere else.
reset-button = Set the password
reset-again = Ask for a new link
reset-done = Your password is set. You can sign in now.

invitation-title = You are invited
invitation-from = { $inviter } invites you to { $tenant }.
invitation-lead = An account at { $tenant } is waiting for you.
invitation-button = Accept the invitation
invitation-invalid-text = The invitation was used, withdrawn or is too old. Ask whoever invited you for a new one.
