package io.offhook.stackclient.api;

/** A code with its 16 digits. {@code toString} has only its id. */
public record RevealedCode(String codeId, String code) {

    @Override
    public String toString() {
        return codeId;
    }
}
