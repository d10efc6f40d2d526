account-nav = Your account
account-profile = Profile
account-sessions = Sessions
account-two-factor = Two-step sign-in
account-data = Your data

profile-picture = Picture
profile-picture-choose = Choose a picture
profile-picture-hint = PNG, JPEG or WebP, up to 1 MB.
profile-about = About you
profile-language-tenant = As the university chose
profile-email-now = Your address is
profile-email-pending = { $email } waits to be confirmed. Check your mail.
profile-email-change = Change the address
profile-email-taken = This address cannot be used.
profile-password-change = Change the password
profile-password-changed = Your password is changed. Other sessions were signed out.
profile-two-factor-on = Two-step sign-in is on.
profile-two-factor-off = Two-step sign-in is off.

sessions-lead = Where you are signed in. If you do not recognise something, sign it out and change your password.
sessions-current = this one
sessions-last-seen = last used
sessions-signed-in = Signed in
sessions-revoke-others = Sign out everywhere else
sessions-revoked = Signed out there.

two-factor-lead = With two-step sign-in, a stolen password is not enough: a code from an app on your phone is needed too.
two-factor-begin = Set it up
two-factor-scan = Scan this picture with an authenticator app, then enter the code that it shows.
two-factor-secret = Cannot scan? Type this in:
two-factor-code-hint = Six digits.
two-factor-confirm = Switch on
two-factor-codes = Recovery codes
two-factor-codes-lead = Keep these codes in a safe place. Each works once, should you lose your phone. They are not shown again.
two-factor-codes-saved = I have saved them
two-factor-codes-left = { $count ->
    [0] No codes are left.
    [one] { $count } code is left.
   *[other] { $count } codes are left.
}
two-factor-codes-renew = Make new codes
two-factor-on = Two-step sign-in is on.
two-factor-disable = Switch off
two-factor-disable-button = Switch off two-step sign-in
two-factor-disabled = Two-step sign-in is off now.

data-export = A copy of your data
data-export-text = Everything that this portal knows about you, as a JSON file: profile, enrolments, progress, answers, sign-ins.
data-export-button = Download a copy
data-export-ready = Your copy is ready
data-export-pending = Your copy is being prepared. Come back in a few minutes.
data-erase = Erase your account
data-erase-text = Your account and all that belongs to it will be erased. This cannot be undone.
data-erase-confirm = Type { $email } to confirm
data-erase-mismatch = This is not your address.
data-erase-button = Erase for good
data-erase-owner = You are the only owner of this portal. Make somebody else an owner first.
data-erased = Your account is erased. Farewell!
