package io.offhook.tvs.lsc.session;

import io.offhook.pki.tlv.Bytes;

/** What the phone is to say next. */
sealed interface Expected {

    record Authentication() implements Expected {}

    record Key(ProvenPhone phone) implements Expected {}

    /** @param certificate that was sent */
    record Storage(ProvenPhone phone, Bytes certificate) implements Expected {}

    record Certificate(ProvenPhone phone) implements Expected {}

    record Deletion(ProvenPhone phone) implements Expected {}

    /** Nothing more: a session has one operation. */
    record Nothing() implements Expected {}
}
