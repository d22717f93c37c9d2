package io.offhook.console.handle;

import io.offhook.console.phone.PhoneRecord;
import java.util.UUID;

/** What a handle names. */
public sealed interface Named {

    record Phone(PhoneRecord phone) implements Named {}

    /** A device that no record is of. */
    record Device(String deviceName) implements Named {}

    /** A certificate that redeemed the code of no phone that is known. */
    record Certificate(String fingerprint) implements Named {}

    /** A code of a phone that is not known. */
    record Code(UUID codeId) implements Named {}

    /** A person who has no phone. */
    record Person(String userId) implements Named {}

    record Address(String ip) implements Named {}

    /** All that followed from one request. */
    record Request(String correlationId) implements Named {}
}
