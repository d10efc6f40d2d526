import type { List } from "../../core/paging.js";
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport, UploadOptions } from "../../core/transport.js";
import type { UploadBody } from "../../core/upload.js";
import type { CodeInput, EmailChangeInput, MeCoursesData, MyCourse, PasswordInput, ProfilePatch, ProofInput, RecoveryCodes, SecondFactor, SecondFactorEnrolment, User } from "../types/types.gen.js";
/** `client.me`. */
export declare class MeResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Ask for another address.
     *
     * It holds when the link in a letter to it is followed.
     *
     * For a person with an access token; not for API keys.
     */
    changeEmail(body: EmailChangeInput, options?: CallOptions): Promise<void>;
    /**
     * Change one's password.
     *
     * Ends all other sessions.
     *
     * For a person with an access token; not for API keys.
     */
    changePassword(body: PasswordInput, options?: CallOptions): Promise<void>;
    /**
     * Confirm an authenticator app.
     *
     * From now on signing in takes a code. Gives recovery codes.
     *
     * For a person with an access token; not for API keys.
     */
    confirmSecondFactor(body: CodeInput, options?: KeyedOptions): Promise<RecoveryCodes>;
    /**
     * List one's courses.
     *
     * Those the caller is enrolled in, with how far they are and where to go on; the latest first.
     *
     * For a person with an access token; not for API keys.
     */
    courses(query?: MeCoursesData["query"], options?: CallOptions): List<MyCourse>;
    /**
     * Remove one's picture.
     *
     * Initials are shown instead.
     *
     * For a person with an access token; not for API keys.
     */
    deleteAvatar(options?: CallOptions): Promise<void>;
    /**
     * Set up an authenticator app.
     *
     * It counts from when a code of it is confirmed.
     *
     * For a person with an access token; not for API keys.
     */
    enrolSecondFactor(body: ProofInput, options?: KeyedOptions): Promise<SecondFactorEnrolment>;
    /**
     * Erase oneself.
     *
     * Name and address are overwritten; progress, sessions and picture are deleted. There is
     * no way back. The last owner cannot go.
     *
     * For a person with an access token; not for API keys.
     */
    erase(body: ProofInput, options?: KeyedOptions): Promise<void>;
    /**
     * Export one's data.
     *
     * Everything that is kept about the person, as JSON.
     *
     * For a person with an access token; not for API keys.
     */
    export(options?: CallOptions): Promise<unknown>;
    /**
     * Get oneself.
     *
     * The profile of the person whose session asks.
     *
     * For a person with an access token; not for API keys.
     */
    get(options?: CallOptions): Promise<User>;
    /**
     * Get one's picture.
     *
     * As it is shown to others.
     *
     * For a person with an access token; not for API keys.
     */
    getAvatar(options?: CallOptions): Promise<Response>;
    /**
     * Get one's second factor.
     *
     * Whether signing in takes a code.
     *
     * For a person with an access token; not for API keys.
     */
    getSecondFactor(options?: CallOptions): Promise<SecondFactor>;
    /**
     * Remove the authenticator app.
     *
     * Signing in takes no code any more.
     *
     * For a person with an access token; not for API keys.
     */
    removeSecondFactor(body: ProofInput, options?: KeyedOptions): Promise<void>;
    /**
     * Get new recovery codes.
     *
     * The old ones work no more.
     *
     * For a person with an access token; not for API keys.
     */
    renewRecoveryCodes(body: ProofInput, options?: KeyedOptions): Promise<RecoveryCodes>;
    /**
     * Set one's picture.
     *
     * The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.
     *
     * For a person with an access token; not for API keys.
     */
    setAvatar(file: UploadBody, options?: UploadOptions): Promise<void>;
    /**
     * Change one's profile.
     *
     * Name, language and time zone.
     *
     * For a person with an access token; not for API keys.
     */
    update(body: ProfilePatch, options?: ConditionalOptions): Promise<User>;
}
