export type ClientOptions = {
    baseUrl: `${string}://${string}/api/v1` | (string & {});
};
/**
 * AcceptInput
 *
 * The answer to an invitation.
 */
export type AcceptInput = {
    /**
     * The name, if it is to be corrected.
     */
    name?: string | null;
    /**
     * At least 10 characters, and not one of those that are guessed first.
     */
    password: string;
    /**
     * The `token` of the link in the letter.
     */
    token: string;
};
/**
 * Activity
 *
 * An activity as its authors edit it.
 */
export type Activity = {
    /**
     * Its content.
     */
    content: ActivityContent;
    /**
     * The activity's id.
     */
    id: string;
    /**
     * `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
     */
    kind: string;
    /**
     * The lesson.
     */
    lesson_id: string;
    /**
     * Its place in the lesson, from one.
     */
    position: number;
    /**
     * Whether the lesson is complete only once this is done.
     */
    required: boolean;
    /**
     * Its title.
     */
    title: string;
    /**
     * To be sent as `If-Match` with a change.
     */
    version: number;
};
/**
 * ActivityContent
 *
 * The content of an activity as authors write it. Only the part that belongs to its kind
 * is there.
 */
export type ActivityContent = {
    /**
     * Of a video: subtitles.
     */
    captions?: Array<Caption> | null;
    /**
     * Of a file: its path in the course.
     */
    file?: string | null;
    /**
     * Of a page: sanitised HTML with `asset:` and `lesson:` tokens.
     */
    html?: string | null;
    /**
     * Of a quiz: the questions with their right answers.
     */
    quiz?: QuizInput | null;
    /**
     * Of a video or a link: the address.
     */
    url?: string | null;
};
/**
 * ActivityContentView
 *
 * The content of an activity. Only the part that belongs to its kind is there; a kind of a
 * later version has none.
 */
export type ActivityContentView = {
    /**
     * Of a file.
     */
    file?: FileView | null;
    /**
     * Of a page: sanitised HTML, with the addresses of the portal in place of tokens.
     */
    html?: string | null;
    /**
     * Of a quiz: the learner's last attempt.
     */
    last_attempt?: Attempt | null;
    /**
     * Of a link.
     */
    link?: LinkView | null;
    /**
     * Of a quiz.
     */
    quiz?: QuizView | null;
    /**
     * Of a video.
     */
    video?: VideoView | null;
};
/**
 * ActivityInput
 *
 * An activity to be made.
 */
export type ActivityInput = {
    /**
     * Its content: the part that belongs to its kind.
     */
    content: ActivityContent;
    /**
     * `page`, `video`, `file`, `link` or `quiz`; it does not change later.
     */
    kind: string;
    /**
     * The lesson it goes into.
     */
    lesson_id: string;
    /**
     * Its place in the lesson, from one; the end if left out.
     */
    position?: number | null;
    /**
     * Whether the lesson is complete only once this is done; true if left out.
     */
    required?: boolean | null;
    /**
     * Its title, at most 200 characters.
     */
    title: string;
};
/**
 * ActivityPatch
 *
 * What to change in an activity; what is left out stays.
 */
export type ActivityPatch = {
    /**
     * The content, as a whole: the part that belongs to its kind.
     */
    content?: ActivityContent | null;
    /**
     * The lesson.
     */
    lesson_id?: string | null;
    /**
     * The place in the lesson, from one; the end if it changes lesson and this is left out.
     */
    position?: number | null;
    /**
     * Whether the lesson is complete only once this is done.
     */
    required?: boolean | null;
    /**
     * The title, at most 200 characters.
     */
    title?: string | null;
};
/**
 * ActivityState
 *
 * How far a learner is in an activity.
 */
export type ActivityState = {
    /**
     * Best share of the points, 0 to 1.
     */
    score?: number | null;
    /**
     * `started`, `failed` or `completed`.
     */
    status: string;
};
/**
 * ActivitySummary
 *
 * An activity in an outline.
 */
export type ActivitySummary = {
    /**
     * The activity's id.
     */
    id: string;
    /**
     * `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
     */
    kind: string;
    /**
     * Its place in the lesson, from one.
     */
    position: number;
    /**
     * Whether the lesson is complete only once this is done.
     */
    required: boolean;
    /**
     * Its title.
     */
    title: string;
    /**
     * Counts the changes of the activity.
     */
    version: number;
};
/**
 * ActivityView
 *
 * An activity as a learner meets it.
 */
export type ActivityView = {
    /**
     * Its content.
     */
    content: ActivityContentView;
    /**
     * The activity's id.
     */
    id: string;
    /**
     * `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
     */
    kind: string;
    /**
     * Whether the lesson is complete only once this is done.
     */
    required: boolean;
    /**
     * How far the learner is; absent for what was never opened.
     */
    state?: ActivityState | null;
    /**
     * Its title.
     */
    title: string;
};
/**
 * AnswerInput
 *
 * The answer to one question.
 */
export type AnswerInput = {
    /**
     * Of `single` and `multiple`: ids of the choices made.
     */
    choices?: Array<string> | null;
    /**
     * The question.
     */
    question_id: string;
    /**
     * Of `short_text` and `numeric`: what was typed.
     */
    text?: string | null;
};
/**
 * ApiKey
 *
 * A key of an integrator, without its secret.
 */
export type ApiKey = {
    /**
     * When it was made.
     */
    created_at: string;
    /**
     * Who made it.
     */
    created_by?: string | null;
    /**
     * When it ends.
     */
    expires_at?: string | null;
    /**
     * Its id.
     */
    id: string;
    /**
     * When it was last used, to the minute.
     */
    last_used_at?: string | null;
    /**
     * What people call it.
     */
    name: string;
    /**
     * How the key begins, to recognise it by.
     */
    prefix: string;
    /**
     * When it was revoked.
     */
    revoked_at?: string | null;
    /**
     * The permissions it has.
     */
    scopes: Array<string>;
    /**
     * Whether it is refused because whoever made it is deactivated; it works again when they do.
     */
    suspended: boolean;
};
/**
 * ApiKeyInput
 *
 * A key to be made.
 */
export type ApiKeyInput = {
    /**
     * When it is to end; a key without an end if left out.
     */
    expires_at?: string | null;
    /**
     * What people will call it, at most 100 characters.
     */
    name: string;
    /**
     * The permissions it is to have; nobody gives one that they do not have.
     */
    scopes: Array<string>;
};
/**
 * Attempt
 *
 * One attempt at a quiz and what came of it.
 */
export type Attempt = {
    /**
     * The quiz.
     */
    activity_id: string;
    /**
     * The attempt's id.
     */
    id: string;
    /**
     * Points to be had.
     */
    max_points: number;
    /**
     * Whether it was enough.
     */
    passed: boolean;
    /**
     * Share of the points, whole percent, rounded down.
     */
    percent: number;
    /**
     * Points reached.
     */
    points: number;
    /**
     * Question by question.
     */
    results: Array<QuestionResult>;
    /**
     * Share of the points, 0 to 1.
     */
    score: number;
    /**
     * When it was handed in.
     */
    submitted_at: string;
};
/**
 * AttemptInput
 *
 * Answers to a quiz.
 */
export type AttemptInput = {
    /**
     * An answer to each question; a question left out is not answered.
     */
    answers: Array<AnswerInput>;
};
/**
 * AttemptSubmittedData
 *
 * Of an attempt at a quiz; the enrolment is the event's `subject`.
 */
export type AttemptSubmittedData = {
    /**
     * The quiz.
     */
    activity_id: string;
    /**
     * The attempt.
     */
    attempt_id: string;
    /**
     * The course.
     */
    course_id: string;
    /**
     * Whether the score is enough.
     */
    passed: boolean;
    /**
     * From 0 to 1.
     */
    score: number;
    /**
     * The person.
     */
    user_id: string;
};
/**
 * AuditEntry
 *
 * Something that was done.
 */
export type AuditEntry = {
    /**
     * What, such as `user.deactivated`; others may come.
     */
    action: string;
    /**
     * Who.
     */
    actor_id?: string | null;
    /**
     * `user`, `api_key`, `operator`, `system` or `anonymous`; others may come.
     */
    actor_kind: string;
    /**
     * Their name then.
     */
    actor_name: string;
    /**
     * When.
     */
    at: string;
    /**
     * What else there is to know; its shape belongs to the action.
     */
    details: unknown;
    /**
     * Its id.
     */
    id: string;
    /**
     * From where.
     */
    ip?: string | null;
    /**
     * In which request.
     */
    request_id?: string | null;
    /**
     * To which.
     */
    target_id: string;
    /**
     * To what sort of thing.
     */
    target_kind: string;
    /**
     * By which program.
     */
    user_agent?: string | null;
};
/**
 * Caption
 *
 * Subtitles in one language, as authors write them.
 */
export type Caption = {
    /**
     * Language tag.
     */
    language: string;
    /**
     * `https` address, or `asset:<path>` for a file of the course.
     */
    url: string;
};
/**
 * CaptionView
 *
 * Subtitles in one language.
 */
export type CaptionView = {
    /**
     * Language tag.
     */
    language: string;
    /**
     * Address.
     */
    url: string;
};
/**
 * ChoiceInput
 *
 * A choice as its authors write it.
 */
export type ChoiceInput = {
    /**
     * Whether it is (among) the right.
     */
    correct: boolean;
    /**
     * Shown to those who chose it, HTML.
     */
    feedback_html?: string | null;
    /**
     * The choice, HTML.
     */
    html: string;
    /**
     * Small Latin letters, digits and hyphens, unique in the question.
     */
    id: string;
};
/**
 * ChoiceView
 *
 * One choice, without saying whether it is right.
 */
export type ChoiceView = {
    /**
     * The choice, sanitised HTML.
     */
    html: string;
    /**
     * The id that an answer names.
     */
    id: string;
};
/**
 * CodeInput
 *
 * A code of the authenticator app.
 */
export type CodeInput = {
    /**
     * Six digits.
     */
    code: string;
};
/**
 * Course
 *
 * A course with its outline.
 */
export type Course = {
    /**
     * When it was archived, if it is.
     */
    archived_at?: string | null;
    /**
     * Address of the picture on the portal.
     */
    cover_url?: string | null;
    /**
     * When it was made.
     */
    created_at: string;
    /**
     * The course's id.
     */
    id: string;
    /**
     * Language tag, such as `ru`; `und` if nobody said.
     */
    language: string;
    /**
     * Number of lessons.
     */
    lesson_count: number;
    /**
     * Its parts, in reading order.
     */
    modules: Array<Module>;
    /**
     * When it was last published.
     */
    published_at?: string | null;
    /**
     * Its name in the portal's addresses.
     */
    slug: string;
    /**
     * `draft`, `published` or `archived`.
     */
    status: string;
    /**
     * A sentence or two, plain text; may be empty.
     */
    summary: string;
    /**
     * Its title.
     */
    title: string;
    /**
     * When it or its outline was last changed.
     */
    updated_at: string;
    /**
     * Counts every change of the course and its outline; also the `ETag`.
     */
    version: number;
};
/**
 * CourseCreatedData
 *
 * Of a new course.
 */
export type CourseCreatedData = {
    /**
     * The course.
     */
    course_id: string;
    /**
     * The person who made it, if it was a person.
     */
    created_by?: string | null;
};
/**
 * CourseData
 *
 * Of a course.
 */
export type CourseData = {
    /**
     * The course.
     */
    course_id: string;
};
/**
 * CourseFile
 *
 * A file of a course.
 */
export type CourseFile = {
    /**
     * Its size, in bytes.
     */
    bytes: number;
    /**
     * Its media type.
     */
    content_type: string;
    /**
     * When it came.
     */
    created_at: string;
    /**
     * The file's id.
     */
    id: string;
    /**
     * Its path in the course, such as `images/plan.svg`; pages name it `asset:images/plan.svg`.
     */
    path: string;
    /**
     * Hash of its content, in hexadecimal.
     */
    sha256: string;
    /**
     * Its address on the portal.
     */
    url: string;
};
/**
 * CourseInput
 *
 * A course to be made.
 */
export type CourseInput = {
    /**
     * Language tag, such as `ru`; the university's language if left out.
     */
    language?: string | null;
    /**
     * Its name in addresses: small Latin letters, digits and hyphens. Made of the title if left out.
     */
    slug?: string | null;
    /**
     * A sentence or two, plain text, at most 2,000 characters.
     */
    summary?: string | null;
    /**
     * Its title, at most 200 characters.
     */
    title: string;
};
/**
 * CoursePatch
 *
 * What to change in a course; what is left out stays.
 */
export type CoursePatch = {
    /**
     * A picture among the course's files; null for none.
     */
    cover_file_id?: string | null;
    /**
     * Language tag.
     */
    language?: string | null;
    /**
     * The name in addresses. Old addresses stop working.
     */
    slug?: string | null;
    /**
     * A sentence or two, plain text, at most 2,000 characters.
     */
    summary?: string | null;
    /**
     * The title, at most 200 characters.
     */
    title?: string | null;
};
/**
 * CourseProgress
 *
 * How far a person is in a course.
 */
export type CourseProgress = {
    /**
     * The enrolment.
     */
    enrolment: Enrolment;
    /**
     * Every lesson, in reading order.
     */
    lessons: Array<LessonProgress>;
    /**
     * Lessons done.
     */
    lessons_done: number;
    /**
     * Lessons that have something to complete.
     */
    lessons_total: number;
    /**
     * Whole percent, rounded down so that 100 means everything.
     */
    percent: number;
    /**
     * The lesson to go on with.
     */
    resume_lesson_id?: string | null;
};
/**
 * CourseSummary
 *
 * A course in a list.
 */
export type CourseSummary = {
    /**
     * Address of the picture on the portal.
     */
    cover_url?: string | null;
    /**
     * When it was made.
     */
    created_at: string;
    /**
     * The course's id.
     */
    id: string;
    /**
     * Language tag, such as `ru`; `und` if nobody said.
     */
    language: string;
    /**
     * Number of lessons.
     */
    lesson_count: number;
    /**
     * When it was last published.
     */
    published_at?: string | null;
    /**
     * Its name in the portal's addresses.
     */
    slug: string;
    /**
     * `draft`, `published` or `archived`.
     */
    status: string;
    /**
     * A sentence or two, plain text; may be empty.
     */
    summary: string;
    /**
     * Its title.
     */
    title: string;
    /**
     * When it or its outline was last changed.
     */
    updated_at: string;
    /**
     * Counts every change of the course and its outline.
     */
    version: number;
};
/**
 * EmailChangeInput
 *
 * A wish for another address.
 */
export type EmailChangeInput = {
    /**
     * The present password.
     */
    current_password: string;
    /**
     * The new address.
     */
    email: string;
};
/**
 * EmailInput
 *
 * An address.
 */
export type EmailInput = {
    /**
     * The address of the account.
     */
    email: string;
};
/**
 * Enrolment
 *
 * What a person is in a course.
 */
export type Enrolment = {
    /**
     * When everything required was done.
     */
    completed_at?: string | null;
    /**
     * The course.
     */
    course_id: string;
    /**
     * Since when.
     */
    enrolled_at: string;
    /**
     * The enrolment's id.
     */
    id: string;
    /**
     * The lesson last opened.
     */
    last_lesson_id?: string | null;
    /**
     * Their role in the course, such as `learner`.
     */
    role: string;
    /**
     * `active`, `completed` or `withdrawn`.
     */
    status: string;
    /**
     * The person.
     */
    user_id: string;
    /**
     * To be sent as `If-Match` with a change.
     */
    version: number;
};
/**
 * EnrolmentData
 *
 * Of an enrolment; it is the event's `subject`.
 */
export type EnrolmentData = {
    /**
     * The course.
     */
    course_id: string;
    /**
     * The person.
     */
    user_id: string;
};
/**
 * EnrolmentInput
 *
 * Somebody to be enrolled.
 */
export type EnrolmentInput = {
    /**
     * Their role in the course; `learner` if left out.
     */
    role?: string | null;
    /**
     * The person.
     */
    user_id: string;
};
/**
 * EnrolmentPatch
 *
 * What to change in an enrolment.
 */
export type EnrolmentPatch = {
    /**
     * The role in the course.
     */
    role: string;
};
/**
 * EnrolmentRoleData
 *
 * Of an enrolment and the role in it.
 */
export type EnrolmentRoleData = {
    /**
     * The course.
     */
    course_id: string;
    /**
     * The person's role in the course, such as `learner`.
     */
    role: string;
    /**
     * The person.
     */
    user_id: string;
};
/**
 * EnrolmentRow
 *
 * An enrolment in the list of a course.
 */
export type EnrolmentRow = {
    /**
     * The enrolment.
     */
    enrolment: Enrolment;
    /**
     * Lessons done.
     */
    lessons_done: number;
    /**
     * Lessons that have something to complete.
     */
    lessons_total: number;
    /**
     * Whole percent, rounded down.
     */
    percent: number;
    /**
     * The person's address.
     */
    user_email: string;
    /**
     * The person's name.
     */
    user_name: string;
};
/**
 * EventType
 *
 * A type of event.
 */
export type EventType = {
    /**
     * What it tells.
     */
    description: string;
    /**
     * An event as it may look.
     */
    example: unknown;
    /**
     * Its name, which a webhook's `event_types` takes.
     */
    name: string;
    /**
     * Where this specification has the schema of the whole event.
     */
    schema: string;
};
/**
 * EventTypes
 *
 * All types of events.
 */
export type EventTypes = {
    /**
     * The types, in no particular order.
     */
    items: Array<EventType>;
};
/**
 * Event_AttemptSubmittedData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventAttemptSubmittedData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: AttemptSubmittedData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_CourseCreatedData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventCourseCreatedData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: CourseCreatedData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_CourseData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventCourseData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: CourseData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_EnrolmentData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventEnrolmentData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: EnrolmentData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_EnrolmentRoleData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventEnrolmentRoleData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: EnrolmentRoleData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_LessonCompletedData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventLessonCompletedData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: LessonCompletedData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_TestData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventTestData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: TestData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_UserCreatedData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventUserCreatedData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: UserCreatedData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * Event_UserData
 *
 * An event: a CloudEvents 1.0 envelope.
 */
export type EventUserData = {
    /**
     * What there is to know; its shape belongs to the type.
     */
    data: UserData;
    /**
     * Always `application/json`.
     */
    datacontenttype: string;
    /**
     * UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
     */
    id: string;
    /**
     * The university, as a URI.
     */
    source: string;
    /**
     * Always `1.0`.
     */
    specversion: string;
    /**
     * The thing that it happened to. Events of one subject come in the order they happened in.
     */
    subject: string;
    /**
     * When it happened.
     */
    time: string;
    /**
     * What happened, such as `course.published`.
     */
    type: string;
};
/**
 * FieldProblem
 *
 * What is wrong with one field.
 */
export type FieldProblem = {
    /**
     * Dotted path of the field.
     */
    field: string;
    /**
     * What is wrong, for people.
     */
    message: string;
};
/**
 * FileView
 *
 * A file to fetch.
 */
export type FileView = {
    /**
     * Its size, in bytes.
     */
    bytes: number;
    /**
     * Media type; `application/octet-stream` if the file is not there.
     */
    content_type: string;
    /**
     * The file's name.
     */
    name: string;
    /**
     * Address on the portal.
     */
    url: string;
};
/**
 * GraphqlArgumentError
 *
 * What is wrong with one argument.
 */
export type GraphqlArgumentError = {
    /**
     * The argument.
     */
    field: string;
    /**
     * What is wrong, for people.
     */
    message: string;
};
/**
 * GraphqlError
 *
 * What went wrong in one place of a query.
 */
export type GraphqlError = {
    /**
     * What programs may rely on.
     */
    extensions: GraphqlErrorExtensions;
    /**
     * Where in the query.
     */
    locations?: Array<GraphqlLocation> | null;
    /**
     * What happened, for people.
     */
    message: string;
    /**
     * Which field of the answer: names and, in lists, numbers from zero.
     */
    path?: Array<unknown> | null;
};
/**
 * GraphqlErrorExtensions
 *
 * What programs may rely on in an error.
 */
export type GraphqlErrorExtensions = {
    /**
     * The same codes that problems have.
     */
    code: string;
    /**
     * What is wrong with which argument.
     */
    errors?: Array<GraphqlArgumentError> | null;
    /**
     * The request, also in `X-Request-Id` and the logs.
     */
    request_id: string;
    /**
     * Seconds after which to ask again.
     */
    retry_after?: number | null;
};
/**
 * GraphqlLocation
 *
 * A place in a query.
 */
export type GraphqlLocation = {
    /**
     * The column, from one.
     */
    column: number;
    /**
     * The line, from one.
     */
    line: number;
};
/**
 * GraphqlQuery
 *
 * A query.
 */
export type GraphqlQuery = {
    /**
     * `persistedQuery`: `version` 1 and `sha256Hash`, the document's SHA-256 in hexadecimal digits.
     */
    extensions?: unknown;
    /**
     * Which of the document's operations; needed if it has several.
     */
    operationName?: string | null;
    /**
     * The document, at most 32 KiB. It may be left out if `extensions` names one that was sent before.
     */
    query?: string | null;
    /**
     * The values of its variables, by name.
     */
    variables?: unknown;
};
/**
 * GraphqlResult
 *
 * What came of a query.
 */
export type GraphqlResult = {
    /**
     * What was asked for, in the shape of the query; a field that failed is null. Absent if
     * nothing was done.
     */
    data?: unknown;
    /**
     * What went wrong; absent if nothing did.
     */
    errors?: Array<GraphqlError> | null;
};
/**
 * ImportEntry
 *
 * One line of a report.
 */
export type ImportEntry = {
    /**
     * Where in the package.
     */
    path: string;
    /**
     * What it is about.
     */
    what: string;
    /**
     * Why it was changed or skipped, or what it became.
     */
    why: string;
};
/**
 * ImportReport
 *
 * What was kept, changed and skipped.
 */
export type ImportReport = {
    /**
     * Taken, but not as it was.
     */
    changed: Array<ImportEntry>;
    /**
     * How many of each thing the package holds, by the format's words.
     */
    counts: {
        [key: string]: number;
    };
    /**
     * The format that was found, in words.
     */
    format: string;
    /**
     * Taken as it is.
     */
    kept: Array<ImportEntry>;
    /**
     * Left behind.
     */
    skipped: Array<ImportEntry>;
};
/**
 * ImportedCourse
 *
 * A course that was imported.
 */
export type ImportedCourse = {
    /**
     * The new course.
     */
    course_id: string;
    /**
     * What became of everything in the package.
     */
    report: ImportReport;
    /**
     * Its name in the portal's addresses.
     */
    slug: string;
    /**
     * Its title.
     */
    title: string;
};
/**
 * InvitationInput
 *
 * Somebody to be asked to join.
 */
export type InvitationInput = {
    /**
     * The address.
     */
    email: string;
    /**
     * The language to write in; the university's if left out.
     */
    locale?: string | null;
    /**
     * The name, at most 100 characters.
     */
    name: string;
    /**
     * The roles they will have.
     */
    roles: Array<string>;
};
/**
 * IssuedApiKey
 *
 * A new key with its secret.
 */
export type IssuedApiKey = {
    /**
     * What is kept of it.
     */
    key: ApiKey;
    /**
     * The text to send as `Authorization: Bearer`. It is shown this once.
     */
    secret: string;
};
/**
 * IssuedWebhook
 *
 * A new webhook with its secret.
 */
export type IssuedWebhook = {
    /**
     * What a Standard Webhooks library verifies events by: `whsec_` and Base64. It is shown this once.
     */
    secret: string;
    /**
     * What is kept of it.
     */
    webhook: WebhookEndpoint;
};
/**
 * LessonCompletedData
 *
 * Of a lesson that somebody completed; the enrolment is the event's `subject`.
 */
export type LessonCompletedData = {
    /**
     * The course.
     */
    course_id: string;
    /**
     * The lesson.
     */
    lesson_id: string;
    /**
     * The person.
     */
    user_id: string;
};
/**
 * LessonInput
 *
 * A lesson to be made.
 */
export type LessonInput = {
    /**
     * The module it goes into.
     */
    module_id: string;
    /**
     * Its place in the module, from one; the end if left out.
     */
    position?: number | null;
    /**
     * Its name in links between lessons (`lesson:<slug>`). Made of the title if left out.
     */
    slug?: string | null;
    /**
     * Its title, at most 200 characters.
     */
    title: string;
};
/**
 * LessonPatch
 *
 * What to change in a lesson; what is left out stays.
 */
export type LessonPatch = {
    /**
     * The module.
     */
    module_id?: string | null;
    /**
     * The place in the module, from one; the end if it changes module and this is left out.
     */
    position?: number | null;
    /**
     * The name in links between lessons.
     */
    slug?: string | null;
    /**
     * The title, at most 200 characters.
     */
    title?: string | null;
};
/**
 * LessonProgress
 *
 * How far a person is in a lesson.
 */
export type LessonProgress = {
    /**
     * The lesson.
     */
    lesson_id: string;
    /**
     * `new`, `started` or `done`.
     */
    state: string;
};
/**
 * LessonRef
 *
 * A neighbour of a lesson.
 */
export type LessonRef = {
    /**
     * The lesson's id.
     */
    id: string;
    /**
     * Its title.
     */
    title: string;
};
/**
 * LessonSummary
 *
 * A lesson in an outline.
 */
export type LessonSummary = {
    /**
     * What there is to do in it, in order.
     */
    activities: Array<ActivitySummary>;
    /**
     * The lesson's id.
     */
    id: string;
    /**
     * Its place in the module, from one.
     */
    position: number;
    /**
     * Its name in links between lessons.
     */
    slug: string;
    /**
     * Its title.
     */
    title: string;
    /**
     * Counts the changes of the lesson itself.
     */
    version: number;
};
/**
 * LessonView
 *
 * A lesson as a learner reads it.
 */
export type LessonView = {
    /**
     * What there is to do, in order.
     */
    activities: Array<ActivityView>;
    /**
     * The course.
     */
    course_id: string;
    /**
     * The lesson's id.
     */
    id: string;
    /**
     * Language of the content.
     */
    language: string;
    /**
     * Lessons in the course.
     */
    lesson_count: number;
    /**
     * The module.
     */
    module_id: string;
    /**
     * The module's title.
     */
    module_title: string;
    /**
     * The lesson after.
     */
    next?: LessonRef | null;
    /**
     * Which lesson of the course it is, from one.
     */
    position: number;
    /**
     * The lesson before.
     */
    previous?: LessonRef | null;
    /**
     * Its name in links between lessons.
     */
    slug: string;
    /**
     * `new`, `started` or `done`; absent for who is not enrolled.
     */
    state?: string | null;
    /**
     * Its title.
     */
    title: string;
    /**
     * Counts the changes of the lesson itself.
     */
    version: number;
};
/**
 * LinkView
 *
 * A page elsewhere.
 */
export type LinkView = {
    /**
     * Its host, so that one knows where one goes.
     */
    host: string;
    /**
     * `http` or `https` address.
     */
    url: string;
};
/**
 * Module
 *
 * A part of a course.
 */
export type Module = {
    /**
     * The module's id.
     */
    id: string;
    /**
     * Its lessons, in reading order.
     */
    lessons: Array<LessonSummary>;
    /**
     * Its place in the course, from one.
     */
    position: number;
    /**
     * Its title.
     */
    title: string;
    /**
     * Counts the changes of the module itself.
     */
    version: number;
};
/**
 * ModuleInput
 *
 * A module to be made.
 */
export type ModuleInput = {
    /**
     * Its place in the course, from one; the end if left out.
     */
    position?: number | null;
    /**
     * Its title, at most 200 characters.
     */
    title: string;
};
/**
 * ModulePatch
 *
 * What to change in a module; what is left out stays.
 */
export type ModulePatch = {
    /**
     * The place in the course, from one.
     */
    position?: number | null;
    /**
     * The title, at most 200 characters.
     */
    title?: string | null;
};
/**
 * MyCourse
 *
 * A course one is enrolled in.
 */
export type MyCourse = {
    /**
     * The course.
     */
    course: CourseSummary;
    /**
     * The enrolment.
     */
    enrolment: Enrolment;
    /**
     * Lessons done.
     */
    lessons_done: number;
    /**
     * Lessons that have something to complete.
     */
    lessons_total: number;
    /**
     * Whole percent, rounded down.
     */
    percent: number;
    /**
     * The lesson to go on with.
     */
    resume_lesson_id?: string | null;
    /**
     * Its title.
     */
    resume_lesson_title?: string | null;
};
/**
 * PageOf_ApiKey
 *
 * One page of a list.
 */
export type PageOfApiKey = {
    /**
     * The items, in a stable order.
     */
    items: Array<ApiKey>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_Attempt
 *
 * One page of a list.
 */
export type PageOfAttempt = {
    /**
     * The items, in a stable order.
     */
    items: Array<Attempt>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_AuditEntry
 *
 * One page of a list.
 */
export type PageOfAuditEntry = {
    /**
     * The items, in a stable order.
     */
    items: Array<AuditEntry>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_CourseFile
 *
 * One page of a list.
 */
export type PageOfCourseFile = {
    /**
     * The items, in a stable order.
     */
    items: Array<CourseFile>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_CourseSummary
 *
 * One page of a list.
 */
export type PageOfCourseSummary = {
    /**
     * The items, in a stable order.
     */
    items: Array<CourseSummary>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_EnrolmentRow
 *
 * One page of a list.
 */
export type PageOfEnrolmentRow = {
    /**
     * The items, in a stable order.
     */
    items: Array<EnrolmentRow>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_MyCourse
 *
 * One page of a list.
 */
export type PageOfMyCourse = {
    /**
     * The items, in a stable order.
     */
    items: Array<MyCourse>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_Session
 *
 * One page of a list.
 */
export type PageOfSession = {
    /**
     * The items, in a stable order.
     */
    items: Array<Session>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_User
 *
 * One page of a list.
 */
export type PageOfUser = {
    /**
     * The items, in a stable order.
     */
    items: Array<User>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_WebhookDelivery
 *
 * One page of a list.
 */
export type PageOfWebhookDelivery = {
    /**
     * The items, in a stable order.
     */
    items: Array<WebhookDelivery>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PageOf_WebhookEndpoint
 *
 * One page of a list.
 */
export type PageOfWebhookEndpoint = {
    /**
     * The items, in a stable order.
     */
    items: Array<WebhookEndpoint>;
    /**
     * Give it as `cursor` to get the next page; absent on the last one.
     */
    next_cursor?: string | null;
};
/**
 * PasswordInput
 *
 * A change of the password.
 */
export type PasswordInput = {
    /**
     * The present password.
     */
    current_password: string;
    /**
     * The new one: at least 10 characters, and not one of those that are guessed first.
     */
    new_password: string;
};
/**
 * PasswordResetInput
 *
 * A new password, set by the link of a letter.
 */
export type PasswordResetInput = {
    /**
     * At least 10 characters, and not one of those that are guessed first.
     */
    password: string;
    /**
     * The `token` of the link in the letter.
     */
    token: string;
};
/**
 * Permission
 *
 * Something that can be allowed.
 */
export type Permission = {
    /**
     * What it allows, in English.
     */
    description: string;
    /**
     * Its name, as operations declare it in `x-permission`.
     */
    name: string;
};
/**
 * Permissions
 *
 * All permissions.
 */
export type Permissions = {
    /**
     * The permissions.
     */
    items: Array<Permission>;
};
/**
 * Problem
 *
 * An error (RFC 9457).
 */
export type Problem = {
    /**
     * The stable name of the problem, for programs.
     */
    code: string;
    /**
     * What happened this time, for people.
     */
    detail?: string | null;
    /**
     * What is wrong with which field; often empty.
     */
    errors: Array<FieldProblem>;
    /**
     * The request, also in `X-Request-Id` and the logs.
     */
    request_id: string;
    /**
     * The HTTP status.
     */
    status: number;
    /**
     * What sort of problem it is, for people.
     */
    title: string;
    /**
     * A URI reference that names the kind of problem: `/problems/` and the code.
     */
    type: string;
};
/**
 * ProfilePatch
 *
 * What to change of oneself; what is left out stays.
 */
export type ProfilePatch = {
    /**
     * Language tag.
     */
    locale?: string | null;
    /**
     * The name, at most 100 characters.
     */
    name?: string | null;
    /**
     * Name of the time zone, such as `Europe/Berlin`.
     */
    time_zone?: string | null;
};
/**
 * ProgressChange
 *
 * What came of completing something.
 */
export type ProgressChange = {
    /**
     * Whether everything required in the course is done.
     */
    course_completed: boolean;
    /**
     * Whether everything required in the lesson is done.
     */
    lesson_completed: boolean;
    /**
     * Required quizzes of the lesson that have not been passed.
     */
    quizzes_left: number;
};
/**
 * ProofInput
 *
 * The present password, before what cannot be taken back.
 */
export type ProofInput = {
    /**
     * The present password.
     */
    current_password: string;
};
/**
 * QuestionInput
 *
 * A question as its authors write it.
 */
export type QuestionInput = {
    /**
     * Of `short_text`: the texts that are right.
     */
    accepted?: Array<string> | null;
    /**
     * Of `short_text`: whether case matters.
     */
    case_sensitive?: boolean | null;
    /**
     * Of `single` and `multiple`: what can be chosen.
     */
    choices?: Array<ChoiceInput> | null;
    /**
     * Shown once the quiz is passed, HTML.
     */
    explanation_html?: string | null;
    /**
     * Small Latin letters, digits and hyphens, unique in the quiz. Keep it when changing a
     * question: attempts refer to it.
     */
    id: string;
    /**
     * `single`, `multiple`, `short_text` or `numeric`.
     */
    kind: string;
    /**
     * Points for a right answer; 1 if not given.
     */
    points?: number | null;
    /**
     * The question, HTML.
     */
    prompt_html: string;
    /**
     * Of `numeric`: how far from the right number is still right.
     */
    tolerance?: number | null;
    /**
     * Of `numeric`: the right number.
     */
    value?: number | null;
};
/**
 * QuestionResult
 *
 * How one question went. Right answers are told once the quiz is passed, so that trying
 * again is worth something.
 */
export type QuestionResult = {
    /**
     * Ids of the choices that were made, or the text that was typed.
     */
    answer: Array<string>;
    /**
     * Whether all points were reached.
     */
    correct: boolean;
    /**
     * Once the quiz is passed: ids of the right choices, or right texts.
     */
    expected?: Array<string> | null;
    /**
     * What the author says to it, sanitised HTML: feedback on the choices made, and once
     * the quiz is passed the explanation.
     */
    feedback_html?: string | null;
    /**
     * Points to be had.
     */
    max_points: number;
    /**
     * Points reached.
     */
    points: number;
    /**
     * The question.
     */
    question_id: string;
};
/**
 * QuestionView
 *
 * A question without its answer.
 */
export type QuestionView = {
    /**
     * What can be chosen; empty for questions whose answer is typed.
     */
    choices: Array<ChoiceView>;
    /**
     * The id that an answer names.
     */
    id: string;
    /**
     * `single`, `multiple`, `short_text` or `numeric`.
     */
    kind: string;
    /**
     * Points for a right answer.
     */
    points: number;
    /**
     * The question, sanitised HTML.
     */
    prompt_html: string;
};
/**
 * QuizInput
 *
 * A quiz as its authors write it.
 */
export type QuizInput = {
    /**
     * Share of the points that passes, in percent.
     */
    pass_percent: number;
    /**
     * The questions, in the order to be asked.
     */
    questions: Array<QuestionInput>;
};
/**
 * QuizView
 *
 * A quiz as a learner meets it: without the answers.
 */
export type QuizView = {
    /**
     * Share of the points that passes, in percent.
     */
    pass_percent: number;
    /**
     * The questions, in order.
     */
    questions: Array<QuestionView>;
};
/**
 * Recovery
 *
 * What came of it.
 */
export type Recovery = {
    /**
     * Whether there are more: ask again.
     */
    more: boolean;
    /**
     * How many are on their way again, at most 1,000 in one call.
     */
    replayed: number;
};
/**
 * RecoveryCodes
 *
 * Codes for when the authenticator app is lost.
 */
export type RecoveryCodes = {
    /**
     * Each works once. They are shown this once.
     */
    codes: Array<string>;
};
/**
 * RecoveryInput
 *
 * Which dead letters to replay.
 */
export type RecoveryInput = {
    /**
     * Those of events that were put on their way since then; at most 30 days are kept.
     */
    since: string;
};
/**
 * RefreshInput
 *
 * A refresh token.
 */
export type RefreshInput = {
    /**
     * The newest refresh token of the session.
     */
    refresh_token: string;
};
/**
 * Role
 *
 * A role and what it allows.
 */
export type Role = {
    /**
     * Whether every university has it; such a role cannot be deleted.
     */
    builtin: boolean;
    /**
     * Permissions in a course where somebody has the role.
     */
    course_permissions: Array<string>;
    /**
     * What it is for.
     */
    description: string;
    /**
     * People who have it in the university.
     */
    members: number;
    /**
     * Its name.
     */
    name: string;
    /**
     * Permissions everywhere; `*` is every permission.
     */
    tenant_permissions: Array<string>;
    /**
     * Its title for people.
     */
    title: string;
    /**
     * Counts changes; also the `ETag`.
     */
    version: number;
};
/**
 * RoleInput
 *
 * A role to be defined.
 */
export type RoleInput = {
    /**
     * Permissions in a course where somebody has the role.
     */
    course_permissions?: Array<string> | null;
    /**
     * What it is for, at most 500 characters.
     */
    description?: string | null;
    /**
     * A small Latin letter, then at most 39 letters, digits, `-` and `_`.
     */
    name: string;
    /**
     * Permissions everywhere.
     */
    tenant_permissions?: Array<string> | null;
    /**
     * Its title, at most 100 characters.
     */
    title: string;
};
/**
 * RolePatch
 *
 * What to change of a role; what is left out stays.
 */
export type RolePatch = {
    /**
     * All permissions in a course where somebody has the role.
     */
    course_permissions?: Array<string> | null;
    /**
     * What it is for.
     */
    description?: string | null;
    /**
     * All permissions everywhere.
     */
    tenant_permissions?: Array<string> | null;
    /**
     * The title.
     */
    title?: string | null;
};
/**
 * Roles
 *
 * All roles.
 */
export type Roles = {
    /**
     * The roles, those of every university first.
     */
    items: Array<Role>;
};
/**
 * RotatedSecret
 *
 * A new secret.
 */
export type RotatedSecret = {
    /**
     * Until when events are signed by the old one too.
     */
    old_secret_until: string;
    /**
     * The new secret. It is shown this once.
     */
    secret: string;
};
/**
 * RotationInput
 *
 * How to change over to a new secret.
 */
export type RotationInput = {
    /**
     * How many hours events are signed by the old secret too, at most 168; 24 if left out.
     */
    overlap_hours?: number | null;
};
/**
 * SecondFactor
 *
 * Whether signing in takes a code.
 */
export type SecondFactor = {
    /**
     * It does.
     */
    enabled: boolean;
    /**
     * Recovery codes that are left.
     */
    recovery_codes_left: number;
};
/**
 * SecondFactorEnrolment
 *
 * What an authenticator app is given.
 */
export type SecondFactorEnrolment = {
    /**
     * The URL as a QR code: a PNG in base 64.
     */
    qr_png_base64: string;
    /**
     * The secret in base 32, to be typed.
     */
    secret: string;
    /**
     * The secret as `otpauth://` URL.
     */
    url: string;
};
/**
 * Session
 *
 * Where somebody is signed in.
 */
export type Session = {
    /**
     * When it began.
     */
    created_at: string;
    /**
     * Whether it is the one that asks.
     */
    current: boolean;
    /**
     * When it ends.
     */
    expires_at: string;
    /**
     * Its id.
     */
    id: string;
    /**
     * The address it came from.
     */
    ip?: string | null;
    /**
     * `browser` or `api`; others may come.
     */
    kind: string;
    /**
     * When it was last used, to about five minutes.
     */
    last_seen_at: string;
    /**
     * The program that signed in.
     */
    user_agent?: string | null;
};
/**
 * SignInInput
 *
 * Who wants to sign in.
 */
export type SignInInput = {
    /**
     * A code of the authenticator app, or a recovery code. Needed after the answer
     * `second_factor_required`; each code works once.
     */
    code?: string | null;
    /**
     * The address.
     */
    email: string;
    /**
     * The password.
     */
    password: string;
};
/**
 * SignUpInput
 *
 * An account to be made.
 */
export type SignUpInput = {
    /**
     * The address, which must be verified before signing in.
     */
    email: string;
    /**
     * Language tag; the university's language if left out.
     */
    locale?: string | null;
    /**
     * The name, at most 100 characters.
     */
    name: string;
    /**
     * At least 10 characters, and not one of those that are guessed first.
     */
    password: string;
};
/**
 * SignUpPolicy
 *
 * Who may sign up.
 */
export type SignUpPolicy = {
    /**
     * E-mail domains, such as `example.org`; subdomains are domains of their own.
     */
    domains?: Array<string> | null;
    /**
     * `open` (everybody), `invitation` (nobody) or `domain` (addresses in one of the domains).
     */
    mode: string;
};
/**
 * SigningKey
 *
 * A key that signs access tokens.
 */
export type SigningKey = {
    /**
     * Its id, as tokens and `/.well-known/jwks.json` name it.
     */
    kid: string;
};
/**
 * SubmittedAttempt
 *
 * An attempt that was marked.
 */
export type SubmittedAttempt = {
    /**
     * The attempt and what came of it.
     */
    attempt: Attempt;
    /**
     * What it did to the learner's progress.
     */
    progress: ProgressChange;
};
/**
 * TestData
 *
 * Of a test.
 */
export type TestData = {
    /**
     * The webhook that is tested; also the event's `subject`.
     */
    webhook_id: string;
};
/**
 * TokenInput
 *
 * The token of a letter.
 */
export type TokenInput = {
    /**
     * The `token` of the link in the letter.
     */
    token: string;
};
/**
 * Tokens
 *
 * The tokens of a session.
 */
export type Tokens = {
    /**
     * When the access token ends.
     */
    access_expires_at: string;
    /**
     * To be sent as `Authorization: Bearer`: a JWT signed with EdDSA.
     */
    access_token: string;
    /**
     * When the refresh token ends.
     */
    refresh_expires_at: string;
    /**
     * Gives new tokens, once. Used twice, it ends the session.
     */
    refresh_token: string;
    /**
     * The session.
     */
    session_id: string;
    /**
     * Always `Bearer`.
     */
    token_type: string;
    /**
     * The person.
     */
    user_id: string;
};
/**
 * User
 *
 * A person of the university.
 */
export type User = {
    /**
     * When they came.
     */
    created_at: string;
    /**
     * The address.
     */
    email: string;
    /**
     * Whether the address was shown to be theirs.
     */
    email_verified: boolean;
    /**
     * Whether there is a picture.
     */
    has_avatar: boolean;
    /**
     * The person's id.
     */
    id: string;
    /**
     * When they were last here, to about five minutes.
     */
    last_seen_at?: string | null;
    /**
     * Language tag.
     */
    locale: string;
    /**
     * The name.
     */
    name: string;
    /**
     * Roles in the university.
     */
    roles: Array<string>;
    /**
     * Whether signing in takes a code.
     */
    second_factor: boolean;
    /**
     * `invited`, `active` or `deactivated`; others may come.
     */
    status: string;
    /**
     * Name of the time zone, such as `Europe/Berlin`.
     */
    time_zone: string;
    /**
     * When they last changed.
     */
    updated_at: string;
    /**
     * Counts changes; also the `ETag`.
     */
    version: number;
};
/**
 * UserCreatedData
 *
 * Of a new person.
 */
export type UserCreatedData = {
    /**
     * `invited` or `active`; others may come.
     */
    status: string;
    /**
     * The person.
     */
    user_id: string;
};
/**
 * UserData
 *
 * Of a person.
 */
export type UserData = {
    /**
     * The person.
     */
    user_id: string;
};
/**
 * UserPatch
 *
 * What to change of a person; what is left out stays.
 */
export type UserPatch = {
    /**
     * The name, at most 100 characters.
     */
    name?: string | null;
    /**
     * All roles in the university. Nobody gives a role that allows what they may not themselves.
     */
    roles?: Array<string> | null;
    /**
     * `active` or `deactivated`. Deactivating ends all sessions at once.
     */
    status?: string | null;
};
/**
 * VideoView
 *
 * Where a video plays.
 */
export type VideoView = {
    /**
     * Subtitles.
     */
    captions: Array<CaptionView>;
    /**
     * The id by which YouTube or Vimeo embeds it.
     */
    embed_id?: string | null;
    /**
     * `youtube`, `vimeo`, `file` or `other`.
     */
    provider: string;
    /**
     * Address of the video or of the page it plays on; a file of the course is an address of the portal.
     */
    url: string;
};
/**
 * WebhookAttempt
 *
 * One attempt.
 */
export type WebhookAttempt = {
    /**
     * When it began.
     */
    at: string;
    /**
     * How many milliseconds it took.
     */
    duration_ms: number;
    /**
     * Why it failed, for people; absent if it did not.
     */
    error?: string | null;
    /**
     * The first 1,024 bytes of the answer.
     */
    response: string;
    /**
     * The HTTP status of the answer, if there was one.
     */
    status?: number | null;
};
/**
 * WebhookDelivery
 *
 * One event on its way to one webhook.
 */
export type WebhookDelivery = {
    /**
     * How often it was tried.
     */
    attempt_count: number;
    /**
     * When it was put on its way.
     */
    created_at: string;
    /**
     * The event, also the header `webhook-id`.
     */
    event_id: string;
    /**
     * The event's type.
     */
    event_type: string;
    /**
     * When it was delivered or given up.
     */
    finished_at?: string | null;
    /**
     * Its id.
     */
    id: string;
    /**
     * `event`, `replay` or `test`; others may come.
     */
    kind: string;
    /**
     * Why the last attempt failed, for people.
     */
    last_error?: string | null;
    /**
     * The HTTP status of the last answer.
     */
    last_status?: number | null;
    /**
     * When it is tried next. Absent while an earlier event of the same subject is pending.
     */
    next_attempt_at?: string | null;
    /**
     * `pending`, `delivered`, or `dead` once it was tried for three days; others may come.
     */
    status: string;
};
/**
 * WebhookDeliveryDetail
 *
 * A delivery with all there is to know of it.
 */
export type WebhookDeliveryDetail = {
    /**
     * Its attempts, the first first.
     */
    attempts: Array<WebhookAttempt>;
    /**
     * The delivery.
     */
    delivery: WebhookDelivery;
    /**
     * The event as it is sent.
     */
    event: unknown;
};
/**
 * WebhookEndpoint
 *
 * A webhook, without its secret.
 */
export type WebhookEndpoint = {
    /**
     * When it was made.
     */
    created_at: string;
    /**
     * What people call it; may be empty.
     */
    description: string;
    /**
     * Since when it is disabled.
     */
    disabled_at?: string | null;
    /**
     * `request` (somebody switched it off), `failing` (nothing arrived for three days); others may come.
     */
    disabled_because?: string | null;
    /**
     * The types of events it is told of; empty for all, those of later versions too.
     */
    event_types: Array<string>;
    /**
     * Since when nothing has arrived there.
     */
    failing_since?: string | null;
    /**
     * Its id.
     */
    id: string;
    /**
     * Until when events are signed by the secret before the present one too.
     */
    old_secret_until?: string | null;
    /**
     * `enabled` or `disabled`.
     */
    status: string;
    /**
     * When it was last changed.
     */
    updated_at: string;
    /**
     * Where events are sent.
     */
    url: string;
    /**
     * Counts changes; also the `ETag`.
     */
    version: number;
};
/**
 * WebhookInput
 *
 * A webhook to be made.
 */
export type WebhookInput = {
    /**
     * What people will call it, at most 200 characters.
     */
    description?: string | null;
    /**
     * The types of events to tell it of; empty for all.
     */
    event_types?: Array<string> | null;
    /**
     * Where to send events: `https`, at a public address, at most 2,048 characters.
     */
    url: string;
};
/**
 * WebhookPatch
 *
 * What to change in a webhook; what is left out stays.
 */
export type WebhookPatch = {
    /**
     * What people call it.
     */
    description?: string | null;
    /**
     * False switches it off. True switches it on again, and sends what waited.
     */
    enabled?: boolean | null;
    /**
     * All types of events to tell it of; empty for all.
     */
    event_types?: Array<string> | null;
    /**
     * Where to send events.
     */
    url?: string | null;
};
/**
 * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
 */
export type IdempotencyKey = string;
export type ApiKeysListData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/api-keys';
};
export type ApiKeysListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ApiKeysListError = ApiKeysListErrors[keyof ApiKeysListErrors];
export type ApiKeysListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfApiKey;
};
export type ApiKeysListResponse = ApiKeysListResponses[keyof ApiKeysListResponses];
export type ApiKeysCreateData = {
    body: ApiKeyInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/api-keys';
};
export type ApiKeysCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ApiKeysCreateError = ApiKeysCreateErrors[keyof ApiKeysCreateErrors];
export type ApiKeysCreateResponses = {
    /**
     * Made.
     */
    201: IssuedApiKey;
};
export type ApiKeysCreateResponse = ApiKeysCreateResponses[keyof ApiKeysCreateResponses];
export type ApiKeysDeleteData = {
    body?: never;
    path: {
        /**
         * The key's id.
         */
        key_id: string;
    };
    query?: never;
    url: '/api-keys/{key_id}';
};
export type ApiKeysDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ApiKeysDeleteError = ApiKeysDeleteErrors[keyof ApiKeysDeleteErrors];
export type ApiKeysDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type ApiKeysDeleteResponse = ApiKeysDeleteResponses[keyof ApiKeysDeleteResponses];
export type AuditLogListData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/audit-log';
};
export type AuditLogListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AuditLogListError = AuditLogListErrors[keyof AuditLogListErrors];
export type AuditLogListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfAuditEntry;
};
export type AuditLogListResponse = AuditLogListResponses[keyof AuditLogListResponses];
export type CoursesListData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Words to find in title and summary, or a part of a title.
         */
        q?: string;
        /**
         * Language tag; `pt` also finds `pt-BR`.
         */
        language?: string;
        /**
         * `draft`, `published` or `archived`, or `any`; `published` if left out.
         */
        status?: string;
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/courses';
};
export type CoursesListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesListError = CoursesListErrors[keyof CoursesListErrors];
export type CoursesListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfCourseSummary;
};
export type CoursesListResponse = CoursesListResponses[keyof CoursesListResponses];
export type CoursesCreateData = {
    body: CourseInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/courses';
};
export type CoursesCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `quota_exceeded`: The plan's limit has been reached.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `slug_taken`: The slug is in use.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesCreateError = CoursesCreateErrors[keyof CoursesCreateErrors];
export type CoursesCreateResponses = {
    /**
     * Made.
     */
    201: Course;
};
export type CoursesCreateResponse = CoursesCreateResponses[keyof CoursesCreateResponses];
export type CoursesImportData = {
    body: Blob | File;
    path?: never;
    query?: never;
    url: '/courses/import';
};
export type CoursesImportErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `quota_exceeded`: The plan's limit has been reached.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `slug_taken`: The slug is in use.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesImportError = CoursesImportErrors[keyof CoursesImportErrors];
export type CoursesImportResponses = {
    /**
     * Made.
     */
    201: ImportedCourse;
};
export type CoursesImportResponse = CoursesImportResponses[keyof CoursesImportResponses];
export type CoursesDeleteData = {
    body?: never;
    headers?: {
        /**
         * The version that the deletion is based on.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}';
};
export type CoursesDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesDeleteError = CoursesDeleteErrors[keyof CoursesDeleteErrors];
export type CoursesDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type CoursesDeleteResponse = CoursesDeleteResponses[keyof CoursesDeleteResponses];
export type CoursesGetData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}';
};
export type CoursesGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesGetError = CoursesGetErrors[keyof CoursesGetErrors];
export type CoursesGetResponses = {
    /**
     * Done.
     */
    200: Course;
};
export type CoursesGetResponse = CoursesGetResponses[keyof CoursesGetResponses];
export type CoursesUpdateData = {
    body: CoursePatch;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}';
};
export type CoursesUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `slug_taken`: The slug is in use.
     */
    409: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesUpdateError = CoursesUpdateErrors[keyof CoursesUpdateErrors];
export type CoursesUpdateResponses = {
    /**
     * Done.
     */
    200: Course;
};
export type CoursesUpdateResponse = CoursesUpdateResponses[keyof CoursesUpdateResponses];
export type ActivitiesCreateData = {
    body: ActivityInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/activities';
};
export type ActivitiesCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ActivitiesCreateError = ActivitiesCreateErrors[keyof ActivitiesCreateErrors];
export type ActivitiesCreateResponses = {
    /**
     * Made.
     */
    201: Activity;
};
export type ActivitiesCreateResponse = ActivitiesCreateResponses[keyof ActivitiesCreateResponses];
export type ActivitiesDeleteData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The activity's id.
         */
        activity_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/activities/{activity_id}';
};
export type ActivitiesDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ActivitiesDeleteError = ActivitiesDeleteErrors[keyof ActivitiesDeleteErrors];
export type ActivitiesDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type ActivitiesDeleteResponse = ActivitiesDeleteResponses[keyof ActivitiesDeleteResponses];
export type ActivitiesGetData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The activity's id.
         */
        activity_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/activities/{activity_id}';
};
export type ActivitiesGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ActivitiesGetError = ActivitiesGetErrors[keyof ActivitiesGetErrors];
export type ActivitiesGetResponses = {
    /**
     * Done.
     */
    200: Activity;
};
export type ActivitiesGetResponse = ActivitiesGetResponses[keyof ActivitiesGetResponses];
export type ActivitiesUpdateData = {
    body: ActivityPatch;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The activity's id.
         */
        activity_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/activities/{activity_id}';
};
export type ActivitiesUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ActivitiesUpdateError = ActivitiesUpdateErrors[keyof ActivitiesUpdateErrors];
export type ActivitiesUpdateResponses = {
    /**
     * Done.
     */
    200: Activity;
};
export type ActivitiesUpdateResponse = ActivitiesUpdateResponses[keyof ActivitiesUpdateResponses];
export type AttemptsListData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The activity's id.
         */
        activity_id: string;
    };
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/courses/{course_id}/activities/{activity_id}/attempts';
};
export type AttemptsListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AttemptsListError = AttemptsListErrors[keyof AttemptsListErrors];
export type AttemptsListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfAttempt;
};
export type AttemptsListResponse = AttemptsListResponses[keyof AttemptsListResponses];
export type AttemptsCreateData = {
    body: AttemptInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The activity's id.
         */
        activity_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/activities/{activity_id}/attempts';
};
export type AttemptsCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AttemptsCreateError = AttemptsCreateErrors[keyof AttemptsCreateErrors];
export type AttemptsCreateResponses = {
    /**
     * Made.
     */
    201: SubmittedAttempt;
};
export type AttemptsCreateResponse = AttemptsCreateResponses[keyof AttemptsCreateResponses];
export type ActivitiesCompleteData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The activity's id.
         */
        activity_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/activities/{activity_id}/complete';
};
export type ActivitiesCompleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ActivitiesCompleteError = ActivitiesCompleteErrors[keyof ActivitiesCompleteErrors];
export type ActivitiesCompleteResponses = {
    /**
     * What came of completing something.
     */
    200: ProgressChange;
};
export type ActivitiesCompleteResponse = ActivitiesCompleteResponses[keyof ActivitiesCompleteResponses];
export type CoursesArchiveData = {
    body?: never;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/archive';
};
export type CoursesArchiveErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesArchiveError = CoursesArchiveErrors[keyof CoursesArchiveErrors];
export type CoursesArchiveResponses = {
    /**
     * Done.
     */
    200: Course;
};
export type CoursesArchiveResponse = CoursesArchiveResponses[keyof CoursesArchiveResponses];
export type CoursesCoverData = {
    body?: never;
    headers?: {
        /**
         * The content that the caller has already.
         */
        'If-None-Match'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/cover';
};
export type CoursesCoverErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesCoverError = CoursesCoverErrors[keyof CoursesCoverErrors];
export type CoursesCoverResponses = {
    /**
     * The file, in its own media type.
     */
    200: Blob | File;
    /**
     * The part of the file that `Range` asked for.
     */
    206: Blob | File;
};
export type CoursesCoverResponse = CoursesCoverResponses[keyof CoursesCoverResponses];
export type EnrolmentsListData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/courses/{course_id}/enrolments';
};
export type EnrolmentsListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type EnrolmentsListError = EnrolmentsListErrors[keyof EnrolmentsListErrors];
export type EnrolmentsListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfEnrolmentRow;
};
export type EnrolmentsListResponse = EnrolmentsListResponses[keyof EnrolmentsListResponses];
export type EnrolmentsCreateData = {
    body: EnrolmentInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/enrolments';
};
export type EnrolmentsCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type EnrolmentsCreateError = EnrolmentsCreateErrors[keyof EnrolmentsCreateErrors];
export type EnrolmentsCreateResponses = {
    /**
     * Made.
     */
    201: Enrolment;
};
export type EnrolmentsCreateResponse = EnrolmentsCreateResponses[keyof EnrolmentsCreateResponses];
export type EnrolmentsLeaveData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/enrolments/me';
};
export type EnrolmentsLeaveErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type EnrolmentsLeaveError = EnrolmentsLeaveErrors[keyof EnrolmentsLeaveErrors];
export type EnrolmentsLeaveResponses = {
    /**
     * Done.
     */
    204: void;
};
export type EnrolmentsLeaveResponse = EnrolmentsLeaveResponses[keyof EnrolmentsLeaveResponses];
export type EnrolmentsJoinData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/enrolments/me';
};
export type EnrolmentsJoinErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type EnrolmentsJoinError = EnrolmentsJoinErrors[keyof EnrolmentsJoinErrors];
export type EnrolmentsJoinResponses = {
    /**
     * Done.
     */
    200: Enrolment;
};
export type EnrolmentsJoinResponse = EnrolmentsJoinResponses[keyof EnrolmentsJoinResponses];
export type EnrolmentsDeleteData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The enrolment's id.
         */
        enrolment_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/enrolments/{enrolment_id}';
};
export type EnrolmentsDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type EnrolmentsDeleteError = EnrolmentsDeleteErrors[keyof EnrolmentsDeleteErrors];
export type EnrolmentsDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type EnrolmentsDeleteResponse = EnrolmentsDeleteResponses[keyof EnrolmentsDeleteResponses];
export type EnrolmentsUpdateData = {
    body: EnrolmentPatch;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The enrolment's id.
         */
        enrolment_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/enrolments/{enrolment_id}';
};
export type EnrolmentsUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type EnrolmentsUpdateError = EnrolmentsUpdateErrors[keyof EnrolmentsUpdateErrors];
export type EnrolmentsUpdateResponses = {
    /**
     * Done.
     */
    200: Enrolment;
};
export type EnrolmentsUpdateResponse = EnrolmentsUpdateResponses[keyof EnrolmentsUpdateResponses];
export type FilesListData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/courses/{course_id}/files';
};
export type FilesListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type FilesListError = FilesListErrors[keyof FilesListErrors];
export type FilesListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfCourseFile;
};
export type FilesListResponse = FilesListResponses[keyof FilesListResponses];
export type FilesUploadData = {
    body: Blob | File;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query: {
        /**
         * Where to keep it in the course, such as `images/plan.svg`.
         */
        path: string;
    };
    url: '/courses/{course_id}/files';
};
export type FilesUploadErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `quota_exceeded`: The plan's limit has been reached.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type FilesUploadError = FilesUploadErrors[keyof FilesUploadErrors];
export type FilesUploadResponses = {
    /**
     * Made.
     */
    201: CourseFile;
};
export type FilesUploadResponse = FilesUploadResponses[keyof FilesUploadResponses];
export type FilesDeleteData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The file's id.
         */
        file_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/files/{file_id}';
};
export type FilesDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type FilesDeleteError = FilesDeleteErrors[keyof FilesDeleteErrors];
export type FilesDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type FilesDeleteResponse = FilesDeleteResponses[keyof FilesDeleteResponses];
export type FilesDownloadData = {
    body?: never;
    headers?: {
        /**
         * The content that the caller has already.
         */
        'If-None-Match'?: string;
        /**
         * One range of bytes, such as `bytes=0-1023`.
         */
        Range?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The file's id.
         */
        file_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/files/{file_id}/content';
};
export type FilesDownloadErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type FilesDownloadError = FilesDownloadErrors[keyof FilesDownloadErrors];
export type FilesDownloadResponses = {
    /**
     * The file, in its own media type.
     */
    200: Blob | File;
    /**
     * The part of the file that `Range` asked for.
     */
    206: Blob | File;
};
export type FilesDownloadResponse = FilesDownloadResponses[keyof FilesDownloadResponses];
export type LessonsCreateData = {
    body: LessonInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/lessons';
};
export type LessonsCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `slug_taken`: The slug is in use.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type LessonsCreateError = LessonsCreateErrors[keyof LessonsCreateErrors];
export type LessonsCreateResponses = {
    /**
     * Made.
     */
    201: LessonSummary;
};
export type LessonsCreateResponse = LessonsCreateResponses[keyof LessonsCreateResponses];
export type LessonsDeleteData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The lesson's id.
         */
        lesson_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/lessons/{lesson_id}';
};
export type LessonsDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type LessonsDeleteError = LessonsDeleteErrors[keyof LessonsDeleteErrors];
export type LessonsDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type LessonsDeleteResponse = LessonsDeleteResponses[keyof LessonsDeleteResponses];
export type LessonsGetData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The lesson's id.
         */
        lesson_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/lessons/{lesson_id}';
};
export type LessonsGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type LessonsGetError = LessonsGetErrors[keyof LessonsGetErrors];
export type LessonsGetResponses = {
    /**
     * Done.
     */
    200: LessonView;
};
export type LessonsGetResponse = LessonsGetResponses[keyof LessonsGetResponses];
export type LessonsUpdateData = {
    body: LessonPatch;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The lesson's id.
         */
        lesson_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/lessons/{lesson_id}';
};
export type LessonsUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `slug_taken`: The slug is in use.
     */
    409: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type LessonsUpdateError = LessonsUpdateErrors[keyof LessonsUpdateErrors];
export type LessonsUpdateResponses = {
    /**
     * Done.
     */
    200: LessonSummary;
};
export type LessonsUpdateResponse = LessonsUpdateResponses[keyof LessonsUpdateResponses];
export type LessonsCompleteData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The lesson's id.
         */
        lesson_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/lessons/{lesson_id}/complete';
};
export type LessonsCompleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type LessonsCompleteError = LessonsCompleteErrors[keyof LessonsCompleteErrors];
export type LessonsCompleteResponses = {
    /**
     * What came of completing something.
     */
    200: ProgressChange;
};
export type LessonsCompleteResponse = LessonsCompleteResponses[keyof LessonsCompleteResponses];
export type LessonsOpenData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The lesson's id.
         */
        lesson_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/lessons/{lesson_id}/open';
};
export type LessonsOpenErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type LessonsOpenError = LessonsOpenErrors[keyof LessonsOpenErrors];
export type LessonsOpenResponses = {
    /**
     * Done.
     */
    204: void;
};
export type LessonsOpenResponse = LessonsOpenResponses[keyof LessonsOpenResponses];
export type ModulesCreateData = {
    body: ModuleInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/modules';
};
export type ModulesCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ModulesCreateError = ModulesCreateErrors[keyof ModulesCreateErrors];
export type ModulesCreateResponses = {
    /**
     * Made.
     */
    201: Module;
};
export type ModulesCreateResponse = ModulesCreateResponses[keyof ModulesCreateResponses];
export type ModulesDeleteData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The module's id.
         */
        module_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/modules/{module_id}';
};
export type ModulesDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ModulesDeleteError = ModulesDeleteErrors[keyof ModulesDeleteErrors];
export type ModulesDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type ModulesDeleteResponse = ModulesDeleteResponses[keyof ModulesDeleteResponses];
export type ModulesUpdateData = {
    body: ModulePatch;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
        /**
         * The module's id.
         */
        module_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/modules/{module_id}';
};
export type ModulesUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ModulesUpdateError = ModulesUpdateErrors[keyof ModulesUpdateErrors];
export type ModulesUpdateResponses = {
    /**
     * Done.
     */
    200: Module;
};
export type ModulesUpdateResponse = ModulesUpdateResponses[keyof ModulesUpdateResponses];
export type ProgressGetData = {
    body?: never;
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/progress';
};
export type ProgressGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type ProgressGetError = ProgressGetErrors[keyof ProgressGetErrors];
export type ProgressGetResponses = {
    /**
     * How far a person is in a course.
     */
    200: CourseProgress;
};
export type ProgressGetResponse = ProgressGetResponses[keyof ProgressGetResponses];
export type CoursesPublishData = {
    body?: never;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/publish';
};
export type CoursesPublishErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `quota_exceeded`: The plan's limit has been reached.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesPublishError = CoursesPublishErrors[keyof CoursesPublishErrors];
export type CoursesPublishResponses = {
    /**
     * Done.
     */
    200: Course;
};
export type CoursesPublishResponse = CoursesPublishResponses[keyof CoursesPublishResponses];
export type CoursesUnpublishData = {
    body?: never;
    headers?: {
        /**
         * The version that the change is based on.
         */
        'If-Match'?: string;
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The course's id.
         */
        course_id: string;
    };
    query?: never;
    url: '/courses/{course_id}/unpublish';
};
export type CoursesUnpublishErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `quota_exceeded`: The plan's limit has been reached.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type CoursesUnpublishError = CoursesUnpublishErrors[keyof CoursesUnpublishErrors];
export type CoursesUnpublishResponses = {
    /**
     * Done.
     */
    200: Course;
};
export type CoursesUnpublishResponse = CoursesUnpublishResponses[keyof CoursesUnpublishResponses];
export type AccountsConfirmEmailChangeData = {
    body: TokenInput;
    path?: never;
    query?: never;
    url: '/email-changes/confirm';
};
export type AccountsConfirmEmailChangeErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_token`: The token is not valid, was used already, or has expired.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `email_taken`: The e-mail address is in use.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AccountsConfirmEmailChangeError = AccountsConfirmEmailChangeErrors[keyof AccountsConfirmEmailChangeErrors];
export type AccountsConfirmEmailChangeResponses = {
    /**
     * Done.
     */
    204: void;
};
export type AccountsConfirmEmailChangeResponse = AccountsConfirmEmailChangeResponses[keyof AccountsConfirmEmailChangeResponses];
export type EventTypesListData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/event-types';
};
export type EventTypesListErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type EventTypesListError = EventTypesListErrors[keyof EventTypesListErrors];
export type EventTypesListResponses = {
    /**
     * All types of events.
     */
    200: EventTypes;
};
export type EventTypesListResponse = EventTypesListResponses[keyof EventTypesListResponses];
export type GraphqlQueryData = {
    body: GraphqlQuery;
    path?: never;
    query?: never;
    url: '/graphql';
};
export type GraphqlQueryErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type GraphqlQueryError = GraphqlQueryErrors[keyof GraphqlQueryErrors];
export type GraphqlQueryResponses = {
    /**
     * What came of the query.
     */
    200: GraphqlResult;
};
export type GraphqlQueryResponse = GraphqlQueryResponses[keyof GraphqlQueryResponses];
export type InvitationsCreateData = {
    body: InvitationInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/invitations';
};
export type InvitationsCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `quota_exceeded`: The plan's limit has been reached.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `email_taken`: The e-mail address is in use.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type InvitationsCreateError = InvitationsCreateErrors[keyof InvitationsCreateErrors];
export type InvitationsCreateResponses = {
    /**
     * Made.
     */
    201: User;
};
export type InvitationsCreateResponse = InvitationsCreateResponses[keyof InvitationsCreateResponses];
export type InvitationsAcceptData = {
    body: AcceptInput;
    path?: never;
    query?: never;
    url: '/invitations/accept';
};
export type InvitationsAcceptErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_token`: The token is not valid, was used already, or has expired.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type InvitationsAcceptError = InvitationsAcceptErrors[keyof InvitationsAcceptErrors];
export type InvitationsAcceptResponses = {
    /**
     * Done.
     */
    204: void;
};
export type InvitationsAcceptResponse = InvitationsAcceptResponses[keyof InvitationsAcceptResponses];
export type InvitationsDeleteData = {
    body?: never;
    path: {
        /**
         * The user's id.
         */
        user_id: string;
    };
    query?: never;
    url: '/invitations/{user_id}';
};
export type InvitationsDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type InvitationsDeleteError = InvitationsDeleteErrors[keyof InvitationsDeleteErrors];
export type InvitationsDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type InvitationsDeleteResponse = InvitationsDeleteResponses[keyof InvitationsDeleteResponses];
export type InvitationsResendData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The user's id.
         */
        user_id: string;
    };
    query?: never;
    url: '/invitations/{user_id}/resend';
};
export type InvitationsResendErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type InvitationsResendError = InvitationsResendErrors[keyof InvitationsResendErrors];
export type InvitationsResendResponses = {
    /**
     * Done.
     */
    204: void;
};
export type InvitationsResendResponse = InvitationsResendResponses[keyof InvitationsResendResponses];
export type MeGetData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me';
};
export type MeGetErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeGetError = MeGetErrors[keyof MeGetErrors];
export type MeGetResponses = {
    /**
     * Done.
     */
    200: User;
};
export type MeGetResponse = MeGetResponses[keyof MeGetResponses];
export type MeUpdateData = {
    body: ProfilePatch;
    headers?: {
        /**
         * The version that the change is made of.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/me';
};
export type MeUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeUpdateError = MeUpdateErrors[keyof MeUpdateErrors];
export type MeUpdateResponses = {
    /**
     * Done.
     */
    200: User;
};
export type MeUpdateResponse = MeUpdateResponses[keyof MeUpdateResponses];
export type MeDeleteAvatarData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me/avatar';
};
export type MeDeleteAvatarErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeDeleteAvatarError = MeDeleteAvatarErrors[keyof MeDeleteAvatarErrors];
export type MeDeleteAvatarResponses = {
    /**
     * Done.
     */
    204: void;
};
export type MeDeleteAvatarResponse = MeDeleteAvatarResponses[keyof MeDeleteAvatarResponses];
export type MeGetAvatarData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me/avatar';
};
export type MeGetAvatarErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeGetAvatarError = MeGetAvatarErrors[keyof MeGetAvatarErrors];
export type MeGetAvatarResponses = {
    /**
     * The picture, 256 by 256 pixels.
     */
    200: Blob | File;
};
export type MeGetAvatarResponse = MeGetAvatarResponses[keyof MeGetAvatarResponses];
export type MeSetAvatarData = {
    body: Blob | File;
    path?: never;
    query?: never;
    url: '/me/avatar';
};
export type MeSetAvatarErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeSetAvatarError = MeSetAvatarErrors[keyof MeSetAvatarErrors];
export type MeSetAvatarResponses = {
    /**
     * Done.
     */
    204: void;
};
export type MeSetAvatarResponse = MeSetAvatarResponses[keyof MeSetAvatarResponses];
export type MeCoursesData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/me/courses';
};
export type MeCoursesErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeCoursesError = MeCoursesErrors[keyof MeCoursesErrors];
export type MeCoursesResponses = {
    /**
     * One page of a list.
     */
    200: PageOfMyCourse;
};
export type MeCoursesResponse = MeCoursesResponses[keyof MeCoursesResponses];
export type MeChangeEmailData = {
    body: EmailChangeInput;
    path?: never;
    query?: never;
    url: '/me/email';
};
export type MeChangeEmailErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeChangeEmailError = MeChangeEmailErrors[keyof MeChangeEmailErrors];
export type MeChangeEmailResponses = {
    /**
     * Taken. The answer is the same whether or not there is such an account; a letter follows if there is.
     */
    202: unknown;
};
export type MeEraseData = {
    body: ProofInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/me/erase';
};
export type MeEraseErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeEraseError = MeEraseErrors[keyof MeEraseErrors];
export type MeEraseResponses = {
    /**
     * Done.
     */
    204: void;
};
export type MeEraseResponse = MeEraseResponses[keyof MeEraseResponses];
export type MeExportData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me/export';
};
export type MeExportErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeExportError = MeExportErrors[keyof MeExportErrors];
export type MeExportResponses = {
    /**
     * Done.
     */
    200: unknown;
};
export type MeChangePasswordData = {
    body: PasswordInput;
    path?: never;
    query?: never;
    url: '/me/password';
};
export type MeChangePasswordErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeChangePasswordError = MeChangePasswordErrors[keyof MeChangePasswordErrors];
export type MeChangePasswordResponses = {
    /**
     * Done.
     */
    204: void;
};
export type MeChangePasswordResponse = MeChangePasswordResponses[keyof MeChangePasswordResponses];
export type MeRenewRecoveryCodesData = {
    body: ProofInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/me/recovery-codes';
};
export type MeRenewRecoveryCodesErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeRenewRecoveryCodesError = MeRenewRecoveryCodesErrors[keyof MeRenewRecoveryCodesErrors];
export type MeRenewRecoveryCodesResponses = {
    /**
     * Codes for when the authenticator app is lost.
     */
    200: RecoveryCodes;
};
export type MeRenewRecoveryCodesResponse = MeRenewRecoveryCodesResponses[keyof MeRenewRecoveryCodesResponses];
export type MeGetSecondFactorData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/me/second-factor';
};
export type MeGetSecondFactorErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeGetSecondFactorError = MeGetSecondFactorErrors[keyof MeGetSecondFactorErrors];
export type MeGetSecondFactorResponses = {
    /**
     * Whether signing in takes a code.
     */
    200: SecondFactor;
};
export type MeGetSecondFactorResponse = MeGetSecondFactorResponses[keyof MeGetSecondFactorResponses];
export type MeEnrolSecondFactorData = {
    body: ProofInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/me/second-factor';
};
export type MeEnrolSecondFactorErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeEnrolSecondFactorError = MeEnrolSecondFactorErrors[keyof MeEnrolSecondFactorErrors];
export type MeEnrolSecondFactorResponses = {
    /**
     * What an authenticator app is given.
     */
    200: SecondFactorEnrolment;
};
export type MeEnrolSecondFactorResponse = MeEnrolSecondFactorResponses[keyof MeEnrolSecondFactorResponses];
export type MeConfirmSecondFactorData = {
    body: CodeInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/me/second-factor/confirm';
};
export type MeConfirmSecondFactorErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     *
     * `invalid_credentials`: The e-mail address or the password is wrong.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeConfirmSecondFactorError = MeConfirmSecondFactorErrors[keyof MeConfirmSecondFactorErrors];
export type MeConfirmSecondFactorResponses = {
    /**
     * Codes for when the authenticator app is lost.
     */
    200: RecoveryCodes;
};
export type MeConfirmSecondFactorResponse = MeConfirmSecondFactorResponses[keyof MeConfirmSecondFactorResponses];
export type MeRemoveSecondFactorData = {
    body: ProofInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/me/second-factor/remove';
};
export type MeRemoveSecondFactorErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type MeRemoveSecondFactorError = MeRemoveSecondFactorErrors[keyof MeRemoveSecondFactorErrors];
export type MeRemoveSecondFactorResponses = {
    /**
     * Done.
     */
    204: void;
};
export type MeRemoveSecondFactorResponse = MeRemoveSecondFactorResponses[keyof MeRemoveSecondFactorResponses];
export type AccountsRequestPasswordResetData = {
    body: EmailInput;
    path?: never;
    query?: never;
    url: '/password-resets';
};
export type AccountsRequestPasswordResetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AccountsRequestPasswordResetError = AccountsRequestPasswordResetErrors[keyof AccountsRequestPasswordResetErrors];
export type AccountsRequestPasswordResetResponses = {
    /**
     * Taken. The answer is the same whether or not there is such an account; a letter follows if there is.
     */
    202: unknown;
};
export type AccountsResetPasswordData = {
    body: PasswordResetInput;
    path?: never;
    query?: never;
    url: '/password-resets/complete';
};
export type AccountsResetPasswordErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_token`: The token is not valid, was used already, or has expired.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AccountsResetPasswordError = AccountsResetPasswordErrors[keyof AccountsResetPasswordErrors];
export type AccountsResetPasswordResponses = {
    /**
     * Done.
     */
    204: void;
};
export type AccountsResetPasswordResponse = AccountsResetPasswordResponses[keyof AccountsResetPasswordResponses];
export type PermissionsListData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/permissions';
};
export type PermissionsListErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type PermissionsListError = PermissionsListErrors[keyof PermissionsListErrors];
export type PermissionsListResponses = {
    /**
     * All permissions.
     */
    200: Permissions;
};
export type PermissionsListResponse = PermissionsListResponses[keyof PermissionsListResponses];
export type RolesListData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/roles';
};
export type RolesListErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type RolesListError = RolesListErrors[keyof RolesListErrors];
export type RolesListResponses = {
    /**
     * All roles.
     */
    200: Roles;
};
export type RolesListResponse = RolesListResponses[keyof RolesListResponses];
export type RolesCreateData = {
    body: RoleInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/roles';
};
export type RolesCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type RolesCreateError = RolesCreateErrors[keyof RolesCreateErrors];
export type RolesCreateResponses = {
    /**
     * Made.
     */
    201: Role;
};
export type RolesCreateResponse = RolesCreateResponses[keyof RolesCreateResponses];
export type RolesDeleteData = {
    body?: never;
    path: {
        /**
         * The role's name.
         */
        role: string;
    };
    query?: never;
    url: '/roles/{role}';
};
export type RolesDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     */
    409: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type RolesDeleteError = RolesDeleteErrors[keyof RolesDeleteErrors];
export type RolesDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type RolesDeleteResponse = RolesDeleteResponses[keyof RolesDeleteResponses];
export type RolesGetData = {
    body?: never;
    path: {
        /**
         * The role's name.
         */
        role: string;
    };
    query?: never;
    url: '/roles/{role}';
};
export type RolesGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type RolesGetError = RolesGetErrors[keyof RolesGetErrors];
export type RolesGetResponses = {
    /**
     * Done.
     */
    200: Role;
};
export type RolesGetResponse = RolesGetResponses[keyof RolesGetResponses];
export type RolesUpdateData = {
    body: RolePatch;
    headers?: {
        /**
         * The version that the change is made of.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The role's name.
         */
        role: string;
    };
    query?: never;
    url: '/roles/{role}';
};
export type RolesUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `invalid_state`: That is not possible in the present state.
     */
    409: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type RolesUpdateError = RolesUpdateErrors[keyof RolesUpdateErrors];
export type RolesUpdateResponses = {
    /**
     * Done.
     */
    200: Role;
};
export type RolesUpdateResponse = RolesUpdateResponses[keyof RolesUpdateResponses];
export type SessionsListData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/sessions';
};
export type SessionsListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SessionsListError = SessionsListErrors[keyof SessionsListErrors];
export type SessionsListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfSession;
};
export type SessionsListResponse = SessionsListResponses[keyof SessionsListResponses];
export type SessionsCreateData = {
    body: SignInInput;
    path?: never;
    query?: never;
    url: '/sessions';
};
export type SessionsCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     *
     * `invalid_credentials`: The e-mail address or the password is wrong.
     *
     * `second_factor_required`: A code from the authenticator app is needed.
     */
    401: Problem;
    /**
     * `email_not_verified`: The e-mail address has not been verified yet.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     *
     * `too_many_attempts`: Too many failed attempts; wait before the next one.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SessionsCreateError = SessionsCreateErrors[keyof SessionsCreateErrors];
export type SessionsCreateResponses = {
    /**
     * The tokens of a session.
     */
    200: Tokens;
};
export type SessionsCreateResponse = SessionsCreateResponses[keyof SessionsCreateResponses];
export type SessionsSignOutData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/sessions/current/sign-out';
};
export type SessionsSignOutErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SessionsSignOutError = SessionsSignOutErrors[keyof SessionsSignOutErrors];
export type SessionsSignOutResponses = {
    /**
     * Done.
     */
    204: void;
};
export type SessionsSignOutResponse = SessionsSignOutResponses[keyof SessionsSignOutResponses];
export type SessionsSignOutOthersData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/sessions/others/sign-out';
};
export type SessionsSignOutOthersErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SessionsSignOutOthersError = SessionsSignOutOthersErrors[keyof SessionsSignOutOthersErrors];
export type SessionsSignOutOthersResponses = {
    /**
     * Done.
     */
    204: void;
};
export type SessionsSignOutOthersResponse = SessionsSignOutOthersResponses[keyof SessionsSignOutOthersResponses];
export type SessionsRefreshData = {
    body: RefreshInput;
    path?: never;
    query?: never;
    url: '/sessions/refresh';
};
export type SessionsRefreshErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_token`: The token is not valid, was used already, or has expired.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SessionsRefreshError = SessionsRefreshErrors[keyof SessionsRefreshErrors];
export type SessionsRefreshResponses = {
    /**
     * The tokens of a session.
     */
    200: Tokens;
};
export type SessionsRefreshResponse = SessionsRefreshResponses[keyof SessionsRefreshResponses];
export type SessionsDeleteData = {
    body?: never;
    path: {
        /**
         * The session's id.
         */
        session_id: string;
    };
    query?: never;
    url: '/sessions/{session_id}';
};
export type SessionsDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SessionsDeleteError = SessionsDeleteErrors[keyof SessionsDeleteErrors];
export type SessionsDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type SessionsDeleteResponse = SessionsDeleteResponses[keyof SessionsDeleteResponses];
export type SettingsGetSignUpData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/settings/sign-up';
};
export type SettingsGetSignUpErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SettingsGetSignUpError = SettingsGetSignUpErrors[keyof SettingsGetSignUpErrors];
export type SettingsGetSignUpResponses = {
    /**
     * Done.
     */
    200: SignUpPolicy;
};
export type SettingsGetSignUpResponse = SettingsGetSignUpResponses[keyof SettingsGetSignUpResponses];
export type SettingsSetSignUpData = {
    body: SignUpPolicy;
    headers?: {
        /**
         * The version that the change is made of.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/settings/sign-up';
};
export type SettingsSetSignUpErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SettingsSetSignUpError = SettingsSetSignUpErrors[keyof SettingsSetSignUpErrors];
export type SettingsSetSignUpResponses = {
    /**
     * Done.
     */
    200: SignUpPolicy;
};
export type SettingsSetSignUpResponse = SettingsSetSignUpResponses[keyof SettingsSetSignUpResponses];
export type SettingsGetThemeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/settings/theme';
};
export type SettingsGetThemeErrors = {
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SettingsGetThemeError = SettingsGetThemeErrors[keyof SettingsGetThemeErrors];
export type SettingsGetThemeResponses = {
    /**
     * Done.
     */
    200: unknown;
};
export type SettingsSetThemeData = {
    body: unknown;
    headers?: {
        /**
         * The version that the change is made of.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/settings/theme';
};
export type SettingsSetThemeErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SettingsSetThemeError = SettingsSetThemeErrors[keyof SettingsSetThemeErrors];
export type SettingsSetThemeResponses = {
    /**
     * Done.
     */
    200: unknown;
};
export type AccountsSignUpData = {
    body: SignUpInput;
    path?: never;
    query?: never;
    url: '/sign-up';
};
export type AccountsSignUpErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `sign_up_closed`: This university does not take open sign-ups.
     *
     * `quota_exceeded`: The plan's limit has been reached.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AccountsSignUpError = AccountsSignUpErrors[keyof AccountsSignUpErrors];
export type AccountsSignUpResponses = {
    /**
     * Taken. The answer is the same whether or not there is such an account; a letter follows if there is.
     */
    202: unknown;
};
export type AccountsResendVerificationData = {
    body: EmailInput;
    path?: never;
    query?: never;
    url: '/sign-up/resend';
};
export type AccountsResendVerificationErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AccountsResendVerificationError = AccountsResendVerificationErrors[keyof AccountsResendVerificationErrors];
export type AccountsResendVerificationResponses = {
    /**
     * Taken. The answer is the same whether or not there is such an account; a letter follows if there is.
     */
    202: unknown;
};
export type AccountsVerifyEmailData = {
    body: TokenInput;
    path?: never;
    query?: never;
    url: '/sign-up/verify';
};
export type AccountsVerifyEmailErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_token`: The token is not valid, was used already, or has expired.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type AccountsVerifyEmailError = AccountsVerifyEmailErrors[keyof AccountsVerifyEmailErrors];
export type AccountsVerifyEmailResponses = {
    /**
     * Done.
     */
    204: void;
};
export type AccountsVerifyEmailResponse = AccountsVerifyEmailResponses[keyof AccountsVerifyEmailResponses];
export type SigningKeysRotateData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/signing-keys/rotate';
};
export type SigningKeysRotateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type SigningKeysRotateError = SigningKeysRotateErrors[keyof SigningKeysRotateErrors];
export type SigningKeysRotateResponses = {
    /**
     * A key that signs access tokens.
     */
    200: SigningKey;
};
export type SigningKeysRotateResponse = SigningKeysRotateResponses[keyof SigningKeysRotateResponses];
export type UsersListData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Part of the name or address.
         */
        q?: string;
        /**
         * Only people in this status: `invited`, `active` or `deactivated`.
         */
        status?: string;
        /**
         * Only people with this role.
         */
        role?: string;
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/users';
};
export type UsersListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type UsersListError = UsersListErrors[keyof UsersListErrors];
export type UsersListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfUser;
};
export type UsersListResponse = UsersListResponses[keyof UsersListResponses];
export type UsersEraseData = {
    body?: never;
    path: {
        /**
         * The user's id.
         */
        user_id: string;
    };
    query?: never;
    url: '/users/{user_id}';
};
export type UsersEraseErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `invalid_state`: That is not possible in the present state.
     */
    409: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type UsersEraseError = UsersEraseErrors[keyof UsersEraseErrors];
export type UsersEraseResponses = {
    /**
     * Done.
     */
    204: void;
};
export type UsersEraseResponse = UsersEraseResponses[keyof UsersEraseResponses];
export type UsersGetData = {
    body?: never;
    path: {
        /**
         * The user's id.
         */
        user_id: string;
    };
    query?: never;
    url: '/users/{user_id}';
};
export type UsersGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type UsersGetError = UsersGetErrors[keyof UsersGetErrors];
export type UsersGetResponses = {
    /**
     * Done.
     */
    200: User;
};
export type UsersGetResponse = UsersGetResponses[keyof UsersGetResponses];
export type UsersUpdateData = {
    body: UserPatch;
    headers?: {
        /**
         * The version that the change is made of.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The user's id.
         */
        user_id: string;
    };
    query?: never;
    url: '/users/{user_id}';
};
export type UsersUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `invalid_state`: That is not possible in the present state.
     */
    409: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type UsersUpdateError = UsersUpdateErrors[keyof UsersUpdateErrors];
export type UsersUpdateResponses = {
    /**
     * Done.
     */
    200: User;
};
export type UsersUpdateResponse = UsersUpdateResponses[keyof UsersUpdateResponses];
export type UsersGetAvatarData = {
    body?: never;
    path: {
        /**
         * The user's id.
         */
        user_id: string;
    };
    query?: never;
    url: '/users/{user_id}/avatar';
};
export type UsersGetAvatarErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type UsersGetAvatarError = UsersGetAvatarErrors[keyof UsersGetAvatarErrors];
export type UsersGetAvatarResponses = {
    /**
     * The picture, 256 by 256 pixels.
     */
    200: Blob | File;
};
export type UsersGetAvatarResponse = UsersGetAvatarResponses[keyof UsersGetAvatarResponses];
export type UsersResetSecondFactorData = {
    body?: never;
    path: {
        /**
         * The user's id.
         */
        user_id: string;
    };
    query?: never;
    url: '/users/{user_id}/second-factor';
};
export type UsersResetSecondFactorErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type UsersResetSecondFactorError = UsersResetSecondFactorErrors[keyof UsersResetSecondFactorErrors];
export type UsersResetSecondFactorResponses = {
    /**
     * Done.
     */
    204: void;
};
export type UsersResetSecondFactorResponse = UsersResetSecondFactorResponses[keyof UsersResetSecondFactorResponses];
export type WebhooksListData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/webhooks';
};
export type WebhooksListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksListError = WebhooksListErrors[keyof WebhooksListErrors];
export type WebhooksListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfWebhookEndpoint;
};
export type WebhooksListResponse = WebhooksListResponses[keyof WebhooksListResponses];
export type WebhooksCreateData = {
    body: WebhookInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/webhooks';
};
export type WebhooksCreateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksCreateError = WebhooksCreateErrors[keyof WebhooksCreateErrors];
export type WebhooksCreateResponses = {
    /**
     * Made.
     */
    201: IssuedWebhook;
};
export type WebhooksCreateResponse = WebhooksCreateResponses[keyof WebhooksCreateResponses];
export type WebhooksDeleteData = {
    body?: never;
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}';
};
export type WebhooksDeleteErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksDeleteError = WebhooksDeleteErrors[keyof WebhooksDeleteErrors];
export type WebhooksDeleteResponses = {
    /**
     * Done.
     */
    204: void;
};
export type WebhooksDeleteResponse = WebhooksDeleteResponses[keyof WebhooksDeleteResponses];
export type WebhooksGetData = {
    body?: never;
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}';
};
export type WebhooksGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksGetError = WebhooksGetErrors[keyof WebhooksGetErrors];
export type WebhooksGetResponses = {
    /**
     * Done.
     */
    200: WebhookEndpoint;
};
export type WebhooksGetResponse = WebhooksGetResponses[keyof WebhooksGetResponses];
export type WebhooksUpdateData = {
    body: WebhookPatch;
    headers?: {
        /**
         * The version that the change is made of.
         */
        'If-Match'?: string;
    };
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}';
};
export type WebhooksUpdateErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `version_mismatch`: It was changed by somebody else in the meantime.
     */
    412: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksUpdateError = WebhooksUpdateErrors[keyof WebhooksUpdateErrors];
export type WebhooksUpdateResponses = {
    /**
     * Done.
     */
    200: WebhookEndpoint;
};
export type WebhooksUpdateResponse = WebhooksUpdateResponses[keyof WebhooksUpdateResponses];
export type WebhookDeliveriesListData = {
    body?: never;
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
    };
    query?: {
        /**
         * `pending`, `delivered` or `dead`; all if left out.
         */
        status?: string;
        /**
         * A type of event; all if left out.
         */
        event_type?: string;
        /**
         * Items in a page, at most 200; 50 if left out.
         */
        limit?: number;
        /**
         * Where the page starts: `next_cursor` of the page before.
         */
        cursor?: string;
    };
    url: '/webhooks/{webhook_id}/deliveries';
};
export type WebhookDeliveriesListErrors = {
    /**
     * `malformed_request`: The request could not be read.
     *
     * `invalid_cursor`: The cursor is not valid.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhookDeliveriesListError = WebhookDeliveriesListErrors[keyof WebhookDeliveriesListErrors];
export type WebhookDeliveriesListResponses = {
    /**
     * One page of a list.
     */
    200: PageOfWebhookDelivery;
};
export type WebhookDeliveriesListResponse = WebhookDeliveriesListResponses[keyof WebhookDeliveriesListResponses];
export type WebhookDeliveriesGetData = {
    body?: never;
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
        /**
         * The delivery's id.
         */
        delivery_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}/deliveries/{delivery_id}';
};
export type WebhookDeliveriesGetErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhookDeliveriesGetError = WebhookDeliveriesGetErrors[keyof WebhookDeliveriesGetErrors];
export type WebhookDeliveriesGetResponses = {
    /**
     * A delivery with all there is to know of it.
     */
    200: WebhookDeliveryDetail;
};
export type WebhookDeliveriesGetResponse = WebhookDeliveriesGetResponses[keyof WebhookDeliveriesGetResponses];
export type WebhookDeliveriesReplayData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
        /**
         * The delivery's id.
         */
        delivery_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}/deliveries/{delivery_id}/replay';
};
export type WebhookDeliveriesReplayErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhookDeliveriesReplayError = WebhookDeliveriesReplayErrors[keyof WebhookDeliveriesReplayErrors];
export type WebhookDeliveriesReplayResponses = {
    /**
     * Made.
     */
    201: WebhookDelivery;
};
export type WebhookDeliveriesReplayResponse = WebhookDeliveriesReplayResponses[keyof WebhookDeliveriesReplayResponses];
export type WebhooksRecoverData = {
    body: RecoveryInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}/recover';
};
export type WebhooksRecoverErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `invalid_state`: That is not possible in the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksRecoverError = WebhooksRecoverErrors[keyof WebhooksRecoverErrors];
export type WebhooksRecoverResponses = {
    /**
     * What came of it.
     */
    200: Recovery;
};
export type WebhooksRecoverResponse = WebhooksRecoverResponses[keyof WebhooksRecoverResponses];
export type WebhooksRotateSecretData = {
    body: RotationInput;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}/rotate-secret';
};
export type WebhooksRotateSecretErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `unsupported_media_type`: The media type is not supported.
     */
    415: Problem;
    /**
     * `validation_failed`: Some fields are not valid.
     *
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksRotateSecretError = WebhooksRotateSecretErrors[keyof WebhooksRotateSecretErrors];
export type WebhooksRotateSecretResponses = {
    /**
     * A new secret.
     */
    200: RotatedSecret;
};
export type WebhooksRotateSecretResponse = WebhooksRotateSecretResponses[keyof WebhooksRotateSecretResponses];
export type WebhooksTestData = {
    body?: never;
    headers?: {
        /**
         * Any text of at most 255 characters, new for each thing to be done. Sent again within 24 hours with the same request, it gets the first answer and nothing is done twice.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        /**
         * The webhook's id.
         */
        webhook_id: string;
    };
    query?: never;
    url: '/webhooks/{webhook_id}/test';
};
export type WebhooksTestErrors = {
    /**
     * `malformed_request`: The request could not be read.
     */
    400: Problem;
    /**
     * `unauthenticated`: Sign in first.
     */
    401: Problem;
    /**
     * `forbidden`: You may not do this.
     *
     * `csrf_failed`: The form has expired; load the page again.
     *
     * `not_in_plan`: The plan does not include this.
     */
    403: Problem;
    /**
     * `not_found`: There is no such thing here.
     */
    404: Problem;
    /**
     * `conflict`: The request conflicts with the present state.
     *
     * `idempotency_in_progress`: A request with this Idempotency-Key is still running.
     */
    409: Problem;
    /**
     * `payload_too_large`: The body is too large.
     */
    413: Problem;
    /**
     * `idempotency_mismatch`: The Idempotency-Key was used with another request.
     */
    422: Problem;
    /**
     * `rate_limited`: Too many requests; wait a little.
     */
    429: Problem;
    /**
     * `internal`: Something went wrong on our side.
     */
    500: Problem;
    /**
     * `unavailable`: The service is not available just now.
     *
     * `tenant_suspended`: This portal is not available just now.
     */
    503: Problem;
};
export type WebhooksTestError = WebhooksTestErrors[keyof WebhooksTestErrors];
export type WebhooksTestResponses = {
    /**
     * A delivery with all there is to know of it.
     */
    200: WebhookDeliveryDetail;
};
export type WebhooksTestResponse = WebhooksTestResponses[keyof WebhooksTestResponses];
