package io.offhook.tvs.trustlist;

import java.time.Instant;

/** Which list is in force. Certificates go by the SHA-256 of their DER, lower-case hex. */
public sealed interface TrustListState {

    /** No phone was ever given one. */
    record Nothing() implements TrustListState {}

    /**
     * @param version counts the lists, from 1
     * @param sast signs from day to day
     * @param recovery can always sign
     * @param content SHA-256 over what is in the list and how it is signed
     */
    record Published(long version, String sast, String recovery, Phase phase, Instant since, String content)
            implements TrustListState {}
}
