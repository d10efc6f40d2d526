mail-hello = Здравствуйте, { $name }!
mail-hello-plain = Здравствуйте!
mail-ignore = Если вы не ждали этого письма, просто не обращайте на него внимания.
mail-link-hint = Если кнопка не работает, скопируйте адрес:
mail-link-hours = Ссылка действует { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[other] { $count } часов
}.
mail-link-days = Ссылка действует { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}.
mail-verify-email-subject = Подтвердите адрес: { $tenant }
mail-verify-email-text = С этим адресом создана учётная запись на портале «{ $tenant }». Подтвердите, пожалуйста, что адрес ваш.
mail-verify-email-button = Подтвердить адрес
mail-reset-password-subject = Новый пароль: { $tenant }
mail-reset-password-text = Кто-то, надеемся, что вы, запросил новый пароль. Перейдите по ссылке, чтобы его задать. До тех пор действует старый.
mail-reset-password-button = Задать новый пароль
mail-change-email-subject = Подтвердите новый адрес: { $tenant }
mail-change-email-text = Вы попросили сменить адрес на { $email }. Он сменится, когда вы его подтвердите.
mail-change-email-button = Подтвердить новый адрес
mail-invitation-subject = Вас приглашают: { $tenant }
mail-invitation-from = { $inviter } приглашает вас на портал «{ $tenant }».
mail-invitation-text = Вас приглашают на портал «{ $tenant }».
mail-invitation-button = Принять приглашение
mail-password-changed-subject = Пароль изменён: { $tenant }
mail-password-changed-text = Пароль вашей учётной записи только что изменён, все остальные сеансы завершены.
mail-password-changed-button = Пароль меняли не вы?
mail-password-changed-foot = Если это были вы, делать ничего не нужно.
mail-already-registered-subject = У вас уже есть учётная запись: { $tenant }
mail-already-registered-text = Кто-то, надеемся, что вы, хотел создать учётную запись на портале «{ $tenant }» с этим адресом. Она уже есть: войдите или запросите там новый пароль.
mail-already-registered-button = Войти
mail-email-changed-subject = Адрес изменён: { $tenant }
mail-email-changed-text = У вашей учётной записи теперь другой адрес, сюда письма о ней больше не приходят. Входите с новым адресом.
mail-email-changed-button = Войти
mail-email-changed-foot = Если это были не вы, немедленно сообщите тем, кто ведёт учётные записи на портале «{ $tenant }»: кто-то знает ваш пароль.
mail-webhook-disabled-subject = Вебхук отключён: { $tenant }
mail-webhook-disabled-text = На адрес { $address } три дня ничего не удаётся доставить, поэтому туда больше ничего не отправляется. Когда адрес снова заработает, включите вебхук через API; недоставленное можно отправить там ещё раз.
mail-webhook-disabled-button = Открыть описание API
mail-webhook-disabled-foot = Вы получили это письмо, потому что можете управлять вебхуками.
