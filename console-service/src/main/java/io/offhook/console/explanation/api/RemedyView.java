package io.offhook.console.explanation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.console.explanation.Remedy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to do next.
 *
 * @param text for a person to read
 * @param with what the action is about, by name: {@code phoneId}, {@code codeId}, {@code device}, {@code issuer}, {@code fingerprint},
 *     {@code address}, {@code model}, {@code devicePool}, {@code certificates} with commas between them, {@code userId}
 * @param addresses from which devices without a record asked last
 */
@Schema(name = "Remedy")
record RemedyView(
        Action action,
        String text,
        Map<String, String> with,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> addresses) {

    @Schema(name = "RemedyAction")
    enum Action {
        NONE,
        UPLOAD_ANCHOR,
        ALLOW_DEVICE,
        RELEASE_DEVICE,
        EXPECT_DEVICE,
        UNLOCK_CALLER,
        REISSUE_CODE,
        SHOW_CODE,
        TYPE_CODE,
        EDIT_PHONE,
        ALLOW_OUTSIDE,
        ENABLE_MRA,
        REPLACE_PHONE,
        ADD_PHONE,
        CHECK_OPTION_150,
        AT_PHONE,
        DENY_DEVICE,
        OPEN_PHONE,
        ACCEPT_EXPIRED,
        CHECK_CALL_MANAGERS,
        CORRECT_MAC,
        EDIT_USER
    }

    static RemedyView of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.None it -> plain(Action.NONE, it);
            case Remedy.UploadAnchor it -> with(Action.UPLOAD_ANCHOR, it, Map.of("issuer", it.issuer()));
            case Remedy.AllowDevice it -> with(Action.ALLOW_DEVICE, it, Map.of("device", it.device()));
            case Remedy.ReleaseDevice it -> with(Action.RELEASE_DEVICE, it, Map.of("device", it.mac()));
            case Remedy.ExpectDevice it -> with(Action.EXPECT_DEVICE, it, Map.of("device", it.deviceName()));
            case Remedy.UnlockCaller it ->
                with(
                        Action.UNLOCK_CALLER,
                        it,
                        it.address() == null
                                ? Map.of("fingerprint", it.fingerprint())
                                : Map.of("fingerprint", it.fingerprint(), "address", it.address()));
            case Remedy.ReissueCode it -> with(Action.REISSUE_CODE, it, phone(it.phoneId()));
            case Remedy.ShowCode it ->
                with(
                        Action.SHOW_CODE,
                        it,
                        Map.of(
                                "phoneId",
                                it.phoneId().toString(),
                                "codeId",
                                it.codeId().toString()));
            case Remedy.TypeCode it -> plain(Action.TYPE_CODE, it);
            case Remedy.EditUser it -> with(Action.EDIT_USER, it, Map.of("userId", it.userId()));
            case Remedy.DenyDevice it -> with(Action.DENY_DEVICE, it, Map.of("device", it.mac()));
            case Remedy.EditPhone it -> with(Action.EDIT_PHONE, it, phone(it.phoneId()));
            case Remedy.AllowOutside it -> with(Action.ALLOW_OUTSIDE, it, phone(it.phoneId()));
            case Remedy.EnableMra it -> plain(Action.ENABLE_MRA, it);
            case Remedy.ReplacePhone it -> with(Action.REPLACE_PHONE, it, phone(it.phoneId()));
            case Remedy.AddPhone it -> with(Action.ADD_PHONE, it, Map.of("device", it.deviceName()));
            case Remedy.CheckOption150 it ->
                new RemedyView(Action.CHECK_OPTION_150, it.text(), Map.of(), it.lastAddresses());
            case Remedy.AtPhone it -> plain(Action.AT_PHONE, it);
            case Remedy.CorrectMac it ->
                with(Action.CORRECT_MAC, it, Map.of("phoneId", it.phoneId().toString(), "device", it.deviceName()));
            case Remedy.DenyCopy it ->
                with(
                        Action.DENY_DEVICE,
                        it,
                        Map.of("device", it.mac(), "certificates", String.join(",", it.fingerprints())));
            case Remedy.OtherPhone it -> with(Action.OPEN_PHONE, it, phone(it.phoneId()));
            case Remedy.AcceptExpired it -> with(Action.ACCEPT_EXPIRED, it, known("model", it.model()));
            case Remedy.CheckCallManagers it ->
                with(Action.CHECK_CALL_MANAGERS, it, known("devicePool", it.devicePool()));
        };
    }

    private static RemedyView plain(Action action, Remedy remedy) {
        return with(action, remedy, Map.of());
    }

    private static RemedyView with(Action action, Remedy remedy, Map<String, String> with) {
        return new RemedyView(action, remedy.text(), with, List.of());
    }

    private static Map<String, String> known(String name, String value) {
        return value.isEmpty() ? Map.of() : Map.of(name, value);
    }

    private static Map<String, String> phone(UUID phoneId) {
        return Map.of("phoneId", phoneId.toString());
    }
}
