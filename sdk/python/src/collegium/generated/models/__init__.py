"""Contains all the data models used in inputs/outputs"""

from .accept_input import AcceptInput
from .activity import Activity
from .activity_content import ActivityContent
from .activity_content_view import ActivityContentView
from .activity_input import ActivityInput
from .activity_patch import ActivityPatch
from .activity_state import ActivityState
from .activity_summary import ActivitySummary
from .activity_view import ActivityView
from .answer_input import AnswerInput
from .api_key import ApiKey
from .api_key_input import ApiKeyInput
from .attempt import Attempt
from .attempt_input import AttemptInput
from .attempt_submitted_data import AttemptSubmittedData
from .audit_entry import AuditEntry
from .caption import Caption
from .caption_view import CaptionView
from .choice_input import ChoiceInput
from .choice_view import ChoiceView
from .code_input import CodeInput
from .course import Course
from .course_created_data import CourseCreatedData
from .course_data import CourseData
from .course_file import CourseFile
from .course_input import CourseInput
from .course_patch import CoursePatch
from .course_progress import CourseProgress
from .course_summary import CourseSummary
from .email_change_input import EmailChangeInput
from .email_input import EmailInput
from .enrolment import Enrolment
from .enrolment_data import EnrolmentData
from .enrolment_input import EnrolmentInput
from .enrolment_patch import EnrolmentPatch
from .enrolment_role_data import EnrolmentRoleData
from .enrolment_row import EnrolmentRow
from .event_attempt_submitted_data import EventAttemptSubmittedData
from .event_course_created_data import EventCourseCreatedData
from .event_course_data import EventCourseData
from .event_enrolment_data import EventEnrolmentData
from .event_enrolment_role_data import EventEnrolmentRoleData
from .event_lesson_completed_data import EventLessonCompletedData
from .event_test_data import EventTestData
from .event_type import EventType
from .event_types import EventTypes
from .event_user_created_data import EventUserCreatedData
from .event_user_data import EventUserData
from .field_problem import FieldProblem
from .file_view import FileView
from .graphql_argument_error import GraphqlArgumentError
from .graphql_error import GraphqlError
from .graphql_error_extensions import GraphqlErrorExtensions
from .graphql_location import GraphqlLocation
from .graphql_query import GraphqlQuery
from .graphql_result import GraphqlResult
from .import_entry import ImportEntry
from .import_report import ImportReport
from .import_report_counts import ImportReportCounts
from .imported_course import ImportedCourse
from .invitation_input import InvitationInput
from .issued_api_key import IssuedApiKey
from .issued_webhook import IssuedWebhook
from .lesson_completed_data import LessonCompletedData
from .lesson_input import LessonInput
from .lesson_patch import LessonPatch
from .lesson_progress import LessonProgress
from .lesson_ref import LessonRef
from .lesson_summary import LessonSummary
from .lesson_view import LessonView
from .link_view import LinkView
from .module import Module
from .module_input import ModuleInput
from .module_patch import ModulePatch
from .my_course import MyCourse
from .page_of_api_key import PageOfApiKey
from .page_of_attempt import PageOfAttempt
from .page_of_audit_entry import PageOfAuditEntry
from .page_of_course_file import PageOfCourseFile
from .page_of_course_summary import PageOfCourseSummary
from .page_of_enrolment_row import PageOfEnrolmentRow
from .page_of_my_course import PageOfMyCourse
from .page_of_session import PageOfSession
from .page_of_user import PageOfUser
from .page_of_webhook_delivery import PageOfWebhookDelivery
from .page_of_webhook_endpoint import PageOfWebhookEndpoint
from .password_input import PasswordInput
from .password_reset_input import PasswordResetInput
from .permission import Permission
from .permissions import Permissions
from .problem import Problem
from .profile_patch import ProfilePatch
from .progress_change import ProgressChange
from .proof_input import ProofInput
from .question_input import QuestionInput
from .question_result import QuestionResult
from .question_view import QuestionView
from .quiz_input import QuizInput
from .quiz_view import QuizView
from .recovery import Recovery
from .recovery_codes import RecoveryCodes
from .recovery_input import RecoveryInput
from .refresh_input import RefreshInput
from .role import Role
from .role_input import RoleInput
from .role_patch import RolePatch
from .roles import Roles
from .rotated_secret import RotatedSecret
from .rotation_input import RotationInput
from .second_factor import SecondFactor
from .second_factor_enrolment import SecondFactorEnrolment
from .session import Session
from .sign_in_input import SignInInput
from .sign_up_input import SignUpInput
from .sign_up_policy import SignUpPolicy
from .signing_key import SigningKey
from .submitted_attempt import SubmittedAttempt
from .test_data import TestData
from .token_input import TokenInput
from .tokens import Tokens
from .user import User
from .user_created_data import UserCreatedData
from .user_data import UserData
from .user_patch import UserPatch
from .video_view import VideoView
from .webhook_attempt import WebhookAttempt
from .webhook_delivery import WebhookDelivery
from .webhook_delivery_detail import WebhookDeliveryDetail
from .webhook_endpoint import WebhookEndpoint
from .webhook_input import WebhookInput
from .webhook_patch import WebhookPatch

__all__ = (
    "AcceptInput",
    "Activity",
    "ActivityContent",
    "ActivityContentView",
    "ActivityInput",
    "ActivityPatch",
    "ActivityState",
    "ActivitySummary",
    "ActivityView",
    "AnswerInput",
    "ApiKey",
    "ApiKeyInput",
    "Attempt",
    "AttemptInput",
    "AttemptSubmittedData",
    "AuditEntry",
    "Caption",
    "CaptionView",
    "ChoiceInput",
    "ChoiceView",
    "CodeInput",
    "Course",
    "CourseCreatedData",
    "CourseData",
    "CourseFile",
    "CourseInput",
    "CoursePatch",
    "CourseProgress",
    "CourseSummary",
    "EmailChangeInput",
    "EmailInput",
    "Enrolment",
    "EnrolmentData",
    "EnrolmentInput",
    "EnrolmentPatch",
    "EnrolmentRoleData",
    "EnrolmentRow",
    "EventAttemptSubmittedData",
    "EventCourseCreatedData",
    "EventCourseData",
    "EventEnrolmentData",
    "EventEnrolmentRoleData",
    "EventLessonCompletedData",
    "EventTestData",
    "EventType",
    "EventTypes",
    "EventUserCreatedData",
    "EventUserData",
    "FieldProblem",
    "FileView",
    "GraphqlArgumentError",
    "GraphqlError",
    "GraphqlErrorExtensions",
    "GraphqlLocation",
    "GraphqlQuery",
    "GraphqlResult",
    "ImportedCourse",
    "ImportEntry",
    "ImportReport",
    "ImportReportCounts",
    "InvitationInput",
    "IssuedApiKey",
    "IssuedWebhook",
    "LessonCompletedData",
    "LessonInput",
    "LessonPatch",
    "LessonProgress",
    "LessonRef",
    "LessonSummary",
    "LessonView",
    "LinkView",
    "Module",
    "ModuleInput",
    "ModulePatch",
    "MyCourse",
    "PageOfApiKey",
    "PageOfAttempt",
    "PageOfAuditEntry",
    "PageOfCourseFile",
    "PageOfCourseSummary",
    "PageOfEnrolmentRow",
    "PageOfMyCourse",
    "PageOfSession",
    "PageOfUser",
    "PageOfWebhookDelivery",
    "PageOfWebhookEndpoint",
    "PasswordInput",
    "PasswordResetInput",
    "Permission",
    "Permissions",
    "Problem",
    "ProfilePatch",
    "ProgressChange",
    "ProofInput",
    "QuestionInput",
    "QuestionResult",
    "QuestionView",
    "QuizInput",
    "QuizView",
    "Recovery",
    "RecoveryCodes",
    "RecoveryInput",
    "RefreshInput",
    "Role",
    "RoleInput",
    "RolePatch",
    "Roles",
    "RotatedSecret",
    "RotationInput",
    "SecondFactor",
    "SecondFactorEnrolment",
    "Session",
    "SigningKey",
    "SignInInput",
    "SignUpInput",
    "SignUpPolicy",
    "SubmittedAttempt",
    "TestData",
    "TokenInput",
    "Tokens",
    "User",
    "UserCreatedData",
    "UserData",
    "UserPatch",
    "VideoView",
    "WebhookAttempt",
    "WebhookDelivery",
    "WebhookDeliveryDetail",
    "WebhookEndpoint",
    "WebhookInput",
    "WebhookPatch",
)
