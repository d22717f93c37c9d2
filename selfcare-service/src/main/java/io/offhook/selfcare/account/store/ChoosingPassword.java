package io.offhook.selfcare.account.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.account.AccountHolder;
import io.offhook.selfcare.account.PasswordFault;
import io.offhook.selfcare.account.password.PasswordWork;
import io.offhook.selfcare.account.password.PasswordWork.Chosen;
import io.offhook.selfcare.link.LinkToken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Sets the password that a person chooses with a link, once. */
@ApplicationScoped
public class ChoosingPassword {

    private final ConfiguredAccounts configured;
    private final StoredLinks links;
    private final PasswordWork work;
    private final NewPassword passwords;
    private final UnitOfWork units;
    private final Clock clock;

    ChoosingPassword(
            ConfiguredAccounts configured,
            StoredLinks links,
            PasswordWork work,
            NewPassword passwords,
            UnitOfWork units,
            Clock clock) {
        this.configured = configured;
        this.links = links;
        this.work = work;
        this.passwords = passwords;
        this.units = units;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Done(String userId) implements Outcome {}

        record Refused(AccountHolder holder, PasswordFault fault) implements Outcome {}

        /** It was used, expired or replaced, or never was one. */
        record NoLink() implements Outcome {}
    }

    /** Whose link it is; empty: it does not work. Changes nothing: programs that look at mails open links too. */
    public Uni<Optional<AccountHolder>> look(LinkToken token) {
        return links.holder(token, clock.instant())
                .map(found -> found.filter(holder -> !configured.names(holder.userId())));
    }

    public Uni<Outcome> choose(LinkToken token, String password) {
        return look(token)
                .chain(found ->
                        found.map(holder -> choose(token, holder, password)).orElseGet(ChoosingPassword::noLink));
    }

    private Uni<Outcome> choose(LinkToken token, AccountHolder holder, String password) {
        return work.choose(holder, password).chain(chosen -> switch (chosen) {
            case Chosen.Refused it -> Uni.createFrom().item(new Outcome.Refused(holder, it.fault()));
            case Chosen.Hashed it -> use(token, holder.userId(), it.hash());
        });
    }

    private Uni<Outcome> use(LinkToken token, String userId, String hash) {
        var cause = Cause.request(clock.instant(), null, userId);
        return units.run(() -> links.use(token, cause.at())
                .chain(first ->
                        first ? passwords.set(userId, hash, cause).replaceWith(new Outcome.Done(userId)) : noLink()));
    }

    private static Uni<Outcome> noLink() {
        return Uni.createFrom().item(new Outcome.NoLink());
    }
}
