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
