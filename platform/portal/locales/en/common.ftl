nav-skip = Skip to content
nav-label = Main
nav-catalogue = Courses
nav-learning = My learning
nav-sign-in = Sign in
nav-sign-up = Create an account
nav-sign-out = Sign out
nav-language = Language
nav-account = Account:
nav-profile = Profile
nav-my-data = Your data
nav-admin = Administration
nav-users = People
nav-roles = Roles
nav-branding = Branding
nav-settings = Settings

form-optional = optional
form-save = Save
form-cancel = Cancel
form-upload = Upload
form-remove = Remove
form-invalid = Some fields need another look.
form-expired = This form had expired. Please send it again.
form-saved = Saved.

field-name = Name
field-email = E-mail
field-new-email = New e-mail
field-password = Password
field-new-password = New password
field-current-password = Current password
field-code = Code
field-language = Language
field-required = This is needed.
field-too-long = At most { $count ->
    [one] { $count } character
   *[other] { $count } characters
}.
field-email-invalid = This does not look like an e-mail address.
field-file-too-large = The file is larger than { $limit }.
field-file-kind = This kind of file cannot be used here.
password-hint = At least { $count ->
    [one] { $count } character
   *[other] { $count } characters
}. A short sentence works well.
password-too-short = At least { $count ->
    [one] { $count } character
   *[other] { $count } characters
}.
password-wrong = The password is not right.

list-more = Show more
list-filter = Filter

state-on = On
state-off = Off

duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min

error-home = Go to the home page
error-request = Request
error-retry-after = Try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
error-not-found = There is nothing here
error-not-found-text = The address may be mistyped, or the page has moved.
error-no-site-text = No site answers at this address. Check how it is spelt.
error-forbidden = This page is not open to you
error-forbidden-text = If you think that it should be, ask an administrator of your university.
error-bad-request = That did not work
error-bad-request-text = The form may have expired. Go back, reload the page and try again.
error-too-many = A little slower, please
error-too-many-text = There were too many requests from your side. Wait a moment and try again.
error-unavailable = We will be back soon
error-unavailable-text = The site is resting for the moment. Nothing of yours is lost.
error-internal = Something broke on our side
error-internal-text = It has been written down. Please try again in a moment.

field-invisible = There are characters in it that cannot be seen.
field-invalid = This cannot be taken as it is.
password-too-long = At most { $count } bytes.
password-is-email = The e-mail address is not a password.
password-common = This password is among the first that are guessed.
problem-invalid-credentials = E-mail or password is not right.
problem-invalid-token = This has expired or was used already. Please begin again.
problem-email-not-verified = This address is not confirmed yet. We can send the link again.
problem-email-taken = This address has an account already.
problem-slug-taken = This name is taken.
problem-conflict = This does not go together with what is there.
problem-invalid-state = That is not possible just now.
problem-quota-exceeded = The university’s plan has no more room.
problem-sign-up-closed = This address cannot sign up here.
problem-version-mismatch = Somebody else changed it in the meantime. Look at it again.
problem-payload-too-large = This is too large.
problem-unsupported-media-type = This kind of file cannot be used here.
problem-forbidden = You may not do this.
