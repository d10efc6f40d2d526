mail-hello = Hello { $name },
mail-hello-plain = Hello,
mail-ignore = If you did not expect this mail, you can ignore it.
mail-link-hint = If the button does not work, copy this address:
mail-link-hours = The link works for { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}.
mail-link-days = The link works for { $count ->
    [one] { $count } day
   *[other] { $count } days
}.
mail-verify-email-subject = Confirm your address: { $tenant }
mail-verify-email-text = an account at { $tenant } was created with this address. Please confirm that it is yours.
mail-verify-email-button = Confirm the address
mail-reset-password-subject = A new password: { $tenant }
mail-reset-password-text = somebody, hopefully you, asked for a new password. Follow the link to set it. Until then the old one stays.
mail-reset-password-button = Set a new password
mail-change-email-subject = Confirm your new address: { $tenant }
mail-change-email-text = you asked to change your address to { $email }. It changes once you confirm it.
mail-change-email-button = Confirm the new address
mail-invitation-subject = You are invited: { $tenant }
mail-invitation-from = { $inviter } invites you to { $tenant }.
mail-invitation-text = you are invited to { $tenant }.
mail-invitation-button = Accept the invitation
mail-password-changed-subject = Your password was changed: { $tenant }
mail-password-changed-text = the password of your account was changed just now, and all other sessions were signed out.
mail-password-changed-button = It was not me
mail-password-changed-foot = If it was you, there is nothing to do.
mail-already-registered-subject = You have an account: { $tenant }
mail-already-registered-text = somebody, hopefully you, tried to create an account at { $tenant } with this address. There is one already; sign in with it, or ask for a new password there.
mail-already-registered-button = Sign in
mail-email-changed-subject = Your address was changed: { $tenant }
mail-email-changed-text = your account has another address from now on, and no more mail of it comes here. Sign in with the new address.
mail-email-changed-button = Sign in
mail-email-changed-foot = If it was not you, tell whoever looks after accounts at { $tenant } at once: somebody knows your password.
mail-webhook-disabled-subject = A webhook was switched off: { $tenant }
mail-webhook-disabled-text = nothing has arrived at { $address } for three days, so nothing is sent there any more. Once it answers again, enable the webhook in the API; what was not delivered can be sent again there.
mail-webhook-disabled-button = Open the reference of the API
mail-webhook-disabled-foot = You get this mail because you may manage webhooks.
