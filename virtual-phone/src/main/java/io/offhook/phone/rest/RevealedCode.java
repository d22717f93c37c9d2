package io.offhook.phone.rest;

import io.offhook.phone.redemption.CodeDigits;

/** A code with its digits, fresh from a reveal. Prints them masked. */
public record RevealedCode(String codeId, String code) {

    public CodeDigits digits() {
        return CodeDigits.parse(code);
    }

    @Override
    public String toString() {
        return codeId;
    }
}
