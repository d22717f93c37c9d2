package io.offhook.selfcare.account;

/** The person whose account it is, as the user topic says. */
public record AccountHolder(String userId, String name, String mail) {

    /** Not for logs: name and mail address are personal. */
    @Override
    public String toString() {
        return "AccountHolder[" + userId + "]";
    }
}
