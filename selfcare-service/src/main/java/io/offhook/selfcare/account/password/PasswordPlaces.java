package io.offhook.selfcare.account.password;

import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.offhook.rest.permit.SignInCaller;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/**
 * Places for passwords that are looked at or wait for it.
 *
 * <pre>
 *  whose password        | places | of one account | of one address
 *  account, known caller | 10     | 1 a caller     |
 *  account, stranger     | 10     | 1              | 2
 *  name of no account    | 1      | 1              | 2
 * </pre>
 *
 * <p>A name of no account is refused when the account of a stranger would be, and takes none of those places: nobody learns by what is
 * refused which accounts there are, and made-up names hinder nobody.
 */
final class PasswordPlaces {

    private static final int OF_KNOWN_CALLERS = 10;
    private static final int OF_STRANGERS = 10;
    private static final int OF_NO_ACCOUNT = 1;
    private static final int OF_ONE_ADDRESS = 2;
    private static final int OF_ONE_NAME = 1;

    private final AccountPermits ofKnownCallers = new AccountPermits(OF_KNOWN_CALLERS, OF_ONE_NAME);
    private final AccountPermits ofStrangers = new AccountPermits(OF_STRANGERS, OF_ONE_NAME);
    private final AccountPermits ofNoAccount = new AccountPermits(OF_NO_ACCOUNT, OF_NO_ACCOUNT);
    private final AccountPermits names = new AccountPermits(Integer.MAX_VALUE, OF_ONE_NAME);
    private final AccountPermits addresses = new AccountPermits(Integer.MAX_VALUE, OF_ONE_ADDRESS);

    /** Fails with {@link NoPermit}. */
    <T> Uni<T> ofAccount(String userId, SignInCaller caller, Supplier<Uni<? extends T>> work) {
        return caller.isKnown()
                ? ofKnownCallers.run(userId + " " + caller.address(), work)
                : ofStranger(userId, caller, () -> ofStrangers.run(userId, work));
    }

    /**
     * Fails with {@link NoPermit}.
     *
     * @param instead where the only place is taken
     */
    <T> Uni<T> ofNoAccount(
            String name, SignInCaller caller, Supplier<Uni<? extends T>> work, Supplier<Uni<? extends T>> instead) {
        return ofStranger(name, caller, () -> {
            ofStrangers.check(name);
            return ofNoAccount.<T>run(name, work).onFailure(NoPermit.class).recoverWithUni(instead);
        });
    }

    /** How many passwords of accounts are looked at or wait. */
    int ofAccounts() {
        return ofKnownCallers.taken() + ofStrangers.taken();
    }

    private <T> Uni<T> ofStranger(String name, SignInCaller caller, Supplier<Uni<? extends T>> work) {
        return names.run(name, () -> addresses.run(caller.address(), work));
    }
}
