package io.offhook.stackclient.api;

/** A code with its 16 digits, from a reveal. Prints its id alone. */
public record RevealedCode(String codeId, String code) {

    @Override
    public String toString() {
        return codeId;
    }
}
