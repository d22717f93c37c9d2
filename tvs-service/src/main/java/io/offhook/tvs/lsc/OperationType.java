package io.offhook.tvs.lsc;

/** What a phone is asked for. */
public enum OperationType {
    /** A new key, and a certificate for it. */
    INSTALL("Upgrade"),
    /** The LSC that it holds. */
    FETCH("Troubleshoot"),
    /** To forget its LSC. */
    DELETE("Delete");

    private final String word;

    OperationType(String word) {
        this.word = word;
    }

    /** As administrators of phones know it. */
    public String word() {
        return word;
    }
}
