package io.offhook.console.subject.page;

import io.offhook.console.handle.Named;
import io.offhook.console.owning.PathPart;
import io.offhook.console.subject.SubjectPath;

/**
 * Something that was found.
 *
 * @param kind a heading for all of its kind
 * @param detail by which a person tells it from others
 */
record SearchHit(String kind, String path, String name, String detail) {

    static SearchHit of(Named named) {
        return switch (named) {
            case Named.Phone it -> phone(it);
            case Named.Device it ->
                new SearchHit("Devices without a record", SubjectPath.device(it.deviceName()), it.deviceName(), "");
            case Named.Certificate it ->
                new SearchHit("Certificates", SubjectPath.certificate(it.fingerprint()), it.fingerprint(), "");
            case Named.Code it ->
                new SearchHit(
                        "Codes", SubjectPath.code(it.codeId()), it.codeId().toString(), "");
            case Named.Person it ->
                new SearchHit("People without a phone", "/phones?owner=" + PathPart.of(it.userId()), it.userId(), "");
            case Named.Address it -> new SearchHit("Addresses", SubjectPath.address(it.ip()), it.ip(), "");
            case Named.Request it ->
                new SearchHit("Requests", SubjectPath.request(it.correlationId()), it.correlationId(), "");
        };
    }

    private static SearchHit phone(Named.Phone named) {
        var phone = named.phone();
        boolean removed = phone.removedAt() != null;
        var owner = phone.ownerId() == null ? "" : ", " + phone.ownerId();
        return new SearchHit(
                removed ? "Phones that were removed" : "Phones",
                SubjectPath.phone(phone.phoneId()),
                phone.deviceName(),
                phone.model() + ", " + String.join(", ", phone.directoryNumbers()) + owner + ", " + phone.devicePool());
    }
}
