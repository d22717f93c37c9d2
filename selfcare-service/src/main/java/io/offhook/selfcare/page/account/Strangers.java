package io.offhook.selfcare.page.account;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.selfcare.account.store.ConfiguredAccounts;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.store.FindReader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** People who are not signed in. */
@ApplicationScoped
class Strangers {

    private final FindReader readers;
    private final ConfiguredAccounts accounts;

    Strangers(FindReader readers, ConfiguredAccounts accounts) {
        this.readers = readers;
        this.accounts = accounts;
    }

    Reader reader(RoutingContext context) {
        return readers.stranger(context.request().getHeader("Accept-Language"));
    }

    boolean haveLocalAccounts() {
        return !accounts.provider();
    }

    /** With a provider there are no pages of local accounts. */
    void needLocalAccounts() {
        if (accounts.provider()) {
            throw CommonProblem.NOT_FOUND.because("There is nothing here.");
        }
    }
}
