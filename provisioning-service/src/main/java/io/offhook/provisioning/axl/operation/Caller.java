package io.offhook.provisioning.axl.operation;

import io.offhook.eventing.Cause;
import io.offhook.rest.site.SiteRights;

/**
 * Who asks.
 *
 * @param account as the sign-in names it
 * @param role the strongest one that the account has
 * @param rights at which sites
 * @param cause of what follows from the request
 * @param authorization the header of this name, with which the activation service is asked
 */
public record Caller(String account, Role role, SiteRights rights, Cause cause, String authorization) {

    /** What an account may do here; a later one may do less. */
    public enum Role {
        ADMINISTRATOR,
        SITE_OPERATOR,
        READER
    }

    /** The same at other sites. */
    public Caller at(SiteRights others) {
        return new Caller(account, role, others, cause, authorization);
    }

    boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** An operator of sites changes what is at those sites, and nothing if no site limits the account. */
    boolean mayChangePhones() {
        return isAdministrator() || role == Role.SITE_OPERATOR && rights.isLimited();
    }

    /** Not for logs: it holds a password. */
    @Override
    public String toString() {
        return "Caller[" + account + "]";
    }
}
