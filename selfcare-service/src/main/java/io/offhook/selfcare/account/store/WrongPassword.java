package io.offhook.selfcare.account.store;

/** The password is another one. */
public final class WrongPassword extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super("wrong password", null, false, false);
    }
}
