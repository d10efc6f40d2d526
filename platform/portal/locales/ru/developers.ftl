api-title = API
api-overview = Обзор
api-lead = Что могут программы в { $name }: люди, курсы, записи на курсы и успеваемость — по HTTPS и в JSON.
api-base = Адрес
api-version = Версия
api-document = Документ OpenAPI
api-sign-in = Вход
api-sign-in-text = Программа присылает ключ API: его создаёт администратор, и ключ открывает только нужное. Клиент человека присылает токен доступа. И то и другое — в одном и том же заголовке.
api-rules = Общие правила
api-rule-errors = У ошибок постоянные коды; в ответе названы поля, которые не подошли.
api-rule-lists = Списки приходят страницами; в каждой странице есть указатель на следующую.
api-rule-versions = Изменение называет версию, с которой оно сделано, чтобы никто не затёр чужую работу.
api-rule-retries = Изменение с ключом можно послать ещё раз: дважды оно не выполнится.
api-rule-limits = В каждом ответе сказано, сколько запросов осталось.
api-groups = Разделы
api-operations = { $count ->
    [one] { $count } операция
    [few] { $count } операции
   *[many] { $count } операций
}
api-permission = Нужно право
api-permission-public = Открыто для всех.
api-permission-self = Для любого, кто вошёл, — о себе.
api-permission-by-field = Открыто для всех; каждое поле показывает то, что доступно запросившему.
api-parameters = Параметры
api-request = Тело запроса
api-replies = Ответы
api-reply-other = прочие
api-example = Пример
api-schemas = Схемы
api-field = Имя
api-type = Тип
api-meaning = Значение
api-required = обязательно
nav-api-keys = Ключи API
api-keys-lead = С ключами работают ваши собственные программы, например программы деканата. Что они могут, рассказано в справочнике:
api-key-made = Ключ создан. Скопируйте его сейчас: больше он не покажется.
api-key-ended = не действует
api-key-last-used = Последний раз:
api-key-ends = Действует до:
api-key-revoke = Отозвать
api-key-revoked = Ключ отозван и больше нигде не действует.
api-key-new = Новый ключ
api-key-name = Название
api-key-name-hint = Для людей, например «Деканат, по ночам».
api-key-life = Срок
api-key-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
api-key-no-end = без срока
api-key-scopes = Что он может
api-key-create = Создать ключ
api-reference = Справочник
api-ways = С чего начать
api-quick-starts = Быстрый старт
api-quick-starts-lead = От нуля до первого ответа, на вашем языке.
api-start-key = Ваш ключ
api-start-key-text = Ключ API создаёт администратор; программы берут его из этой переменной.
api-start-download = Скачать SDK
api-start-install = Установка
api-start-run = Запуск
api-changes = Изменения
api-changes-lead = Что изменилось, по версиям документа.
api-hooks = Вебхуки
api-hooks-lead = Ваши программы узнают о событиях, когда те происходят.
api-hooks-receiving = Приём
api-hooks-receiving-text = Администратор указывает адрес и нужные виды событий. Каждое событие приходит туда запросом POST — документом CloudEvents 1.0 в JSON. Любой ответ 2xx за 15 секунд означает, что событие принято.
api-hooks-order-text = Событие может прийти дважды с тем же webhook-id: обрабатывайте каждый id один раз. События об одном предмете (subject) приходят в том порядке, в котором произошли.
api-hooks-signatures = Подписи
api-hooks-signatures-text = Каждая доставка подписана по Standard Webhooks секретом, который показывают один раз при создании вебхука. Сравнивайте за постоянное время, по телу в том виде, в котором оно пришло, и отклоняйте то, что старше пяти минут. Пока секрет меняется, подписей две, и достаточно одной из них.
api-hooks-secret-part = секрет после "whsec_"
api-hooks-retries = Повторы
api-hooks-retries-text = То, что не принято, посылается снова в течение трёх суток с такими паузами, каждая длиннее или короче не более чем на пятую часть; приёмник может попросить о большей заголовком Retry-After. Адрес, на который трое суток ничего не доходит, выключается. Администраторы видят каждую доставку и могут послать её снова.
api-hooks-catalogue = События
api-pause-seconds = { $count } с
api-pause-minutes = { $count } мин
api-pause-hours = { $count } ч

nav-webhooks = Вебхуки
webhooks-lead = Ваши собственные программы узнают о том, что происходит на портале. Как им принимать события, рассказано здесь:
webhooks-none = Вебхуков пока нет
webhooks-none-text = Укажите ниже адрес одной из ваших программ.
webhook-new = Новый вебхук
webhook-url = Адрес
webhook-url-hint = Куда посылать события; начинается с https://.
webhook-url-invalid = Этот адрес не подходит.
webhook-description = Для чего он
webhook-events = События
webhook-events-hint = Если ничего не выбрать, приходит всё, в том числе то, что появится позже.
webhook-every-event = все события
webhook-create = Создать вебхук
webhook-made = Это его секрет. Скопируйте его сейчас: больше он не покажется.
webhook-state-enabled = включён
webhook-state-disabled = выключен
webhook-state-failing = не отвечает
webhook-failing-since = Ничего не доходит с
webhook-stopped = Выключен, потому что трое суток ничего не доходило.
webhook-made-at = Создан
webhook-test = Послать пробное
webhook-edit = Изменить
webhook-enabled = Включён
webhook-enabled-hint = Пока он выключен, новые события для него не хранятся; те, что уже в пути, ждут 30 дней.
webhook-secret = Секрет
webhook-rotate-text = Новый секрет займёт место нынешнего. Указанное время подписывают оба, чтобы ваша программа перешла на новый без перерыва.
webhook-rotate-hours = Сколько часов подписывает и старый
webhook-rotate = Создать новый секрет
webhook-old-secret = Старый секрет подписывает до
webhook-recover = Послать снова то, что не дошло
webhook-recover-text = События, которые не удалось доставить за это время, посылаются снова, по тысяче за раз.
webhook-recover-days = За сколько дней
webhook-recover-button = Послать снова
webhook-recovered = Недоставленное снова в пути.
webhook-delete = Удалить вебхук
webhook-delete-text = Со всеми его доставками; больше туда ничего не посылается.
webhook-deleted = Вебхук удалён.
webhook-deliveries = Доставки
webhook-deliveries-none = Пока ничего не посылалось.
webhook-any-state = Любое состояние
delivery-pending = в пути
delivery-delivered = доставлено
delivery-dead = не доставлено
delivery-kind-event = событие
delivery-kind-replay = послано снова
delivery-kind-test = пробное
delivery-attempts = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
   *[many] { $count } попыток
}
delivery-next = Следующая попытка
delivery-body = Тело
delivery-tries = Попытки
delivery-no-answer = нет ответа
delivery-milliseconds = { $count } мс
delivery-replay = Послать снова
delivery-replayed = Событие снова в пути.
