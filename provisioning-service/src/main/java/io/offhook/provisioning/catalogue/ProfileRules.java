package io.offhook.provisioning.catalogue;

import io.offhook.contracts.state.SecurityProfile;
import io.offhook.contracts.state.SipProfile;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.List;
import java.util.Objects;

/** What security profiles and SIP profiles may say. Numbers that are absent are as phones have them from the factory. */
final class ProfileRules {

    private static final List<String> MODES = List.of("NON_SECURE", "AUTHENTICATED", "ENCRYPTED");
    private static final List<String> TRANSPORTS = List.of("TCP", "UDP", "TLS");
    private static final List<String> CAPF_MODES =
            List.of("AUTHENTICATION_STRING", "NULL_STRING", "EXISTING_CERTIFICATE");
    private static final int DAY = 86_400;
    private static final int MAX_CALLS = 200;

    private ProfileRules() {}

    static SecurityProfile parse(String name, SecurityProfile it) {
        var mode = Fields.oneOf("mode", MODES, it.mode());
        var transport = Fields.oneOf("transport", TRANSPORTS, it.transport());
        if (!mode.equals("NON_SECURE") && !transport.equals("TLS")) {
            throw new MalformedValue(
                    "transport", "Signalling that is authenticated or encrypted needs the transport TLS.");
        }
        return new SecurityProfile(
                Name.parse("name", name).text(),
                mode,
                transport,
                it.encryptedConfiguration(),
                Fields.oneOf(
                        "capfMode", CAPF_MODES, Objects.requireNonNullElse(it.capfMode(), "AUTHENTICATION_STRING")));
    }

    static SipProfile parse(String name, SipProfile it) {
        int start = Fields.between("startMediaPort", 1_024, 65_534, or(it.startMediaPort(), 16_384));
        int stop = Fields.between("stopMediaPort", 1_025, 65_535, or(it.stopMediaPort(), 32_766));
        int calls = Fields.between("maxCallsPerLine", 1, MAX_CALLS, or(it.maxCallsPerLine(), 4));
        if (start % 2 != 0) {
            throw new MalformedValue("startMediaPort", "startMediaPort must be even.");
        }
        if (stop <= start) {
            throw new MalformedValue("stopMediaPort", "stopMediaPort must be above startMediaPort.");
        }
        return new SipProfile(
                Name.parse("name", name).text(),
                Fields.between("registerExpires", 60, DAY, or(it.registerExpires(), 3_600)),
                Fields.between("keepAliveExpires", 30, DAY, or(it.keepAliveExpires(), 120)),
                start,
                stop,
                calls,
                Fields.between("busyTrigger", 1, calls, or(it.busyTrigger(), Math.min(2, calls))));
    }

    private static int or(int value, int absent) {
        return value == 0 ? absent : value;
    }
}
