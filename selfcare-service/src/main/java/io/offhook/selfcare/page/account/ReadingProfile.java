package io.offhook.selfcare.page.account;

import io.offhook.selfcare.account.Account;
import io.offhook.selfcare.account.AccountHolder;
import io.offhook.selfcare.account.store.ConfiguredAccounts;
import io.offhook.selfcare.account.store.FindAccount;
import io.offhook.selfcare.page.account.ProfileView.SignIn;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.store.FindReader;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads what the page of a profile shows. */
@ApplicationScoped
class ReadingProfile {

    private final FindReader readers;
    private final FindAccount accounts;
    private final ConfiguredAccounts configured;

    ReadingProfile(FindReader readers, FindAccount accounts, ConfiguredAccounts configured) {
        this.readers = readers;
        this.accounts = accounts;
        this.configured = configured;
    }

    /** A profile and who reads it. */
    record Read(Reader reader, ProfileView view) {}

    Uni<Read> of(String userId, RoutingContext context) {
        var languages = context.request().getHeader("Accept-Language");
        return readers.of(userId, languages)
                .chain(reader -> readers.profile(userId)
                        .chain(profile -> accounts.of(userId)
                                .map(account -> new Read(
                                        reader, ProfileView.of(holder(userId, account), profile, signIn(userId))))));
    }

    private static AccountHolder holder(String userId, Optional<Account> account) {
        return account.map(Account::holder).orElseGet(() -> new AccountHolder(userId, "", ""));
    }

    private SignIn signIn(String userId) {
        if (configured.provider()) {
            return SignIn.PROVIDER;
        }
        return configured.names(userId) ? SignIn.CONFIGURED : SignIn.LOCAL;
    }
}
