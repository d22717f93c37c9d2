package io.offhook.console.subject.page;

import io.offhook.console.explanation.Explanation;
import io.offhook.console.explanation.Remedy;
import io.offhook.console.handle.Named;
import io.offhook.console.owning.PathPart;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.subject.SubjectPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The button for what to do next.
 *
 * @param isCommand whether it is a form that is sent, or else a page
 * @param fields of the form
 * @param confirm what is asked before it is sent; absent: nothing
 */
record NextAction(
        String path,
        String label,
        boolean isCommand,
        Map<String, String> fields,
        @Nullable String confirm) {

    /** Empty: it is done at the phone, or in the network. */
    static Optional<NextAction> of(Explanation explanation) {
        return Optional.ofNullable(
                switch (explanation.finding().next()) {
                    case Remedy.UploadAnchor ignored -> page("/trust#file", "Upload the CA");
                    case Remedy.AllowDevice it ->
                        new NextAction(
                                "/trust/denials/allow",
                                "Allow it again",
                                true,
                                Map.of("device", it.device()),
                                "Allow this device again?");
                    case Remedy.ReleaseDevice ignored -> page("/codes/locked-devices", "Locked devices");
                    case Remedy.DenyCopy it -> page("/trust/denials" + proposed(it), "Deny a certificate");
                    case Remedy.ExpectDevice ignored -> page("/codes/expected-devices#file", "Expected devices");
                    case Remedy.UnlockCaller it -> unlock(it);
                    case Remedy.ReissueCode it ->
                        new NextAction(
                                SubjectPath.phone(it.phoneId()) + "/reissue",
                                "Re-issue the code",
                                true,
                                Map.of(),
                                "Issue a new code? The one before no longer works.");
                    case Remedy.ShowCode it -> command(it.phoneId(), "/code", "Show code");
                    case Remedy.CorrectMac it ->
                        page(SubjectPath.phone(it.phoneId()) + "/replace" + mac(it.deviceName()), "Change the MAC");
                    case Remedy.EditUser it -> page("/users/person?id=" + PathPart.of(it.userId()), "Edit the user");
                    case Remedy.DenyDevice it ->
                        page("/trust/denials?device=" + PathPart.of(it.mac()), "Deny the device");
                    case Remedy.EditPhone it -> page(SubjectPath.phone(it.phoneId()) + "/edit", "Edit the phone");
                    case Remedy.AllowOutside it -> page(SubjectPath.phone(it.phoneId()) + "/edit", "Edit the phone");
                    case Remedy.EnableMra ignored -> page("/settings#mra", "Switch on MRA");
                    case Remedy.ReplacePhone it ->
                        page(SubjectPath.phone(it.phoneId()) + "/replace", "Replace the device");
                    case Remedy.OtherPhone it -> page(SubjectPath.phone(it.phoneId()), "The other phone");
                    case Remedy.AddPhone it -> page("/phones/new" + typed(it), "Add a phone");
                    case Remedy.AcceptExpired it -> acceptExpired(it.model());
                    case Remedy.CheckCallManagers it -> devicePool(it.devicePool());
                    case Remedy.TypeCode ignored -> showCode(explanation.subject());
                    case Remedy.CheckOption150 ignored -> null;
                    case Remedy.AtPhone ignored -> null;
                    case Remedy.None ignored -> null;
                });
    }

    /** Of two certificates the one that did not redeem the code is proposed. Only the phone knows which is genuine. */
    private static String proposed(Remedy.DenyCopy remedy) {
        var suspect = remedy.fingerprints().size() == 1 ? remedy.fingerprints().getFirst() : remedy.suspect();
        return suspect == null ? "" : "?device=" + PathPart.of(suspect);
    }

    /** The certificate, and the address from which it came. */
    private static NextAction unlock(Remedy.UnlockCaller remedy) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", remedy.address() == null ? "certificates" : "both");
        fields.put("name", remedy.fingerprint());
        fields.put("certificate", remedy.fingerprint());
        fields.put("address", remedy.address() == null ? "" : remedy.address());
        return new NextAction("/codes/caller/unlock", "Unlock", true, fields, null);
    }

    private static String typed(Remedy.AddPhone remedy) {
        return mac(remedy.deviceName()) + "&model=" + PathPart.of(remedy.model());
    }

    private static String mac(String deviceName) {
        return "?mac=" + (deviceName.startsWith("SEP") ? PathPart.of(deviceName.substring(3)) : "");
    }

    private static NextAction acceptExpired(String model) {
        return model.isEmpty()
                ? page("/settings", "Settings")
                : page("/settings/model?name=" + PathPart.of(model) + "#mic", "Settings of the " + model);
    }

    private static @Nullable NextAction devicePool(String name) {
        return name.isEmpty()
                ? null
                : page("/catalogue/device-pools/document?name=" + PathPart.of(name), "Device pool " + name);
    }

    private static @Nullable NextAction showCode(Named subject) {
        return subject instanceof Named.Phone it && isLive(it.phone())
                ? command(it.phone().phoneId(), "/code", "Show code")
                : null;
    }

    private static boolean isLive(PhoneRecord phone) {
        return phone.code() != null && phone.code().state() == CodeState.LIVE;
    }

    private static NextAction page(String path, String label) {
        return new NextAction(path, label, false, Map.of(), null);
    }

    private static NextAction command(UUID phoneId, String path, String label) {
        return new NextAction(SubjectPath.phone(phoneId) + path, label, true, Map.of(), null);
    }
}
