package io.offhook.rest.permit;

/**
 * From where a password comes.
 *
 * @param address the key of the caller's address; empty: it has none
 * @param isKnown whether the account signed in from there lately
 */
public record SignInCaller(String address, boolean isKnown) {

    /** A person of whom it is known by other means who they are. */
    public static SignInCaller known() {
        return new SignInCaller("", true);
    }
}
