package io.offhook.tvs.verification;

/** Gives the book in force; asked for every answer, so it costs nothing. */
@FunctionalInterface
public interface OpenBook {

    CertificateBook now();
}
