package io.offhook.tvs.lsc;

/** Why an operation failed, in the words that administrators of phones know. */
public enum FailureReason {
    INVALID_LSC("Invalid LSC"),
    INVALID_AUTHENTICATION_STRING("Invalid Authentication String"),
    INVALID_MIC("Invalid MIC"),
    INVALID_CREDENTIALS("Invalid Credentials"),
    PHONE_COMMUNICATION_FAILURE("Phone Communication Failure"),
    KEY_GENERATION_FAILED("Key Generation Failed/Timeout"),
    CA_COMMUNICATION_FAILURE("CA Communication Failure"),
    CA_REJECTED_CONNECTION("CA Rejected Connection"),
    TIMED_OUT("User Initiated Request Late/Timedout");

    private final String text;

    FailureReason(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
