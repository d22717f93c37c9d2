package io.offhook.selfcare.account.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pages.session.SessionId;
import io.offhook.rest.permit.SignInCaller;
import io.offhook.selfcare.account.AccountHolder;
import io.offhook.selfcare.account.PasswordFault;
import io.offhook.selfcare.account.password.PasswordWork;
import io.offhook.selfcare.account.password.PasswordWork.Chosen;
import io.offhook.selfcare.account.store.StoredPasswords.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Changes the password of a person who is signed in and knows the old one. */
@ApplicationScoped
public class ChangingPassword {

    private final StoredPasswords stored;
    private final PasswordWork work;
    private final NewPassword passwords;
    private final UnitOfWork units;

    ChangingPassword(StoredPasswords stored, PasswordWork work, NewPassword passwords, UnitOfWork units) {
        this.stored = stored;
        this.work = work;
        this.passwords = passwords;
        this.units = units;
    }

    /** The two passwords, as typed. {@code toString} hides them. */
    public record Typed(String old, String chosen) {
        @Override
        public String toString() {
            return "Typed[****]";
        }
    }

    /**
     * Fails with {@link WrongPassword}. All sessions but the current one end.
     *
     * @return why the new password cannot be chosen; empty: it is set
     */
    public Uni<Optional<PasswordFault>> change(
            AccountHolder holder, Typed typed, Optional<SessionId> current, Cause cause) {
        return stored.of(holder.userId())
                .map(found -> found.map(Stored::hash))
                .chain(hash -> work.matches(holder.userId(), typed.old(), hash, SignInCaller.known())
                        .chain(right -> right
                                ? choose(holder, typed.chosen(), hash.orElseThrow(), current, cause)
                                : Uni.createFrom().failure(new WrongPassword())));
    }

    private Uni<Optional<PasswordFault>> choose(
            AccountHolder holder, String password, String old, Optional<SessionId> current, Cause cause) {
        return work.choose(holder, password).chain(chosen -> switch (chosen) {
            case Chosen.Refused it -> Uni.createFrom().item(Optional.of(it.fault()));
            case Chosen.Hashed it ->
                units.run(() -> passwords.replace(holder.userId(), old, it.hash(), current, cause))
                        .map(replaced -> {
                            if (!replaced) {
                                throw new WrongPassword(); // another browser changed it meanwhile
                            }
                            return Optional.empty();
                        });
        });
    }
}
