package io.offhook.provisioning.catalogue;

import io.offhook.contracts.state.DevicePool;
import io.offhook.contracts.state.DevicePool.CallManager;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a device pool may say. What is absent is as in an installation in English. */
final class DevicePoolRules {

    /** Priorities are 0 to 4, one each. */
    private static final int MAX_CALL_MANAGERS = 5;

    private static final int MAX_NTP_SERVERS = 5;
    private static final int SIP = 5060;
    private static final int SECURED_SIP = 5061;
    private static final int MAX_LOCALE = 50;
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z_]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    private DevicePoolRules() {}

    static DevicePool parse(String name, DevicePool it) {
        return new DevicePool(
                Name.parse("name", name).text(),
                callManagers(it.callManagers()),
                timeZone(it.timeZone()),
                ntpServers(it.ntpServers()),
                locale("userLocale", it.userLocale(), "English_United_States", LOCALE),
                locale("languageCode", languageCode(it), "en_US", LANGUAGE),
                locale("networkLocale", it.networkLocale(), "United_States", LOCALE),
                Name.parseOptional("site", it.site()).map(Name::text).orElse(null),
                NetworkRules.parse(it.allNetworks()));
    }

    private static List<CallManager> callManagers(List<CallManager> members) {
        if (members.isEmpty() || members.size() > MAX_CALL_MANAGERS) {
            throw new MalformedValue("callManagers", "callManagers has 1 to " + MAX_CALL_MANAGERS + " members.");
        }
        if (members.stream().map(CallManager::priority).distinct().count() < members.size()) {
            throw new MalformedValue("callManagers", "Two call managers have the same priority.");
        }
        return members.stream()
                .map(DevicePoolRules::callManager)
                .sorted(Comparator.comparingInt(CallManager::priority))
                .toList();
    }

    private static CallManager callManager(CallManager it) {
        return new CallManager(
                Fields.between("priority", 0, MAX_CALL_MANAGERS - 1, it.priority()),
                Fields.host("host", it.host()),
                Fields.port("sipPort", it.sipPort() == 0 ? SIP : it.sipPort()),
                Fields.port("securedSipPort", it.securedSipPort() == 0 ? SECURED_SIP : it.securedSipPort()));
    }

    private static List<String> ntpServers(List<String> hosts) {
        if (hosts.size() > MAX_NTP_SERVERS) {
            throw new MalformedValue("ntpServers", "ntpServers has at most " + MAX_NTP_SERVERS + " hosts.");
        }
        return hosts.stream().map(host -> Fields.host("ntpServers", host)).toList();
    }

    private static String timeZone(@Nullable String text) {
        var zone = Objects.requireNonNullElse(text, "Etc/UTC");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new MalformedValue(
                    "timeZone",
                    MalformedValue.quoted(zone) + " is not a time zone of the IANA database, such as Europe/Berlin.");
        }
        return zone;
    }

    /** Absent, it follows the language of the display. */
    private static @Nullable String languageCode(DevicePool it) {
        return it.languageCode() == null && it.userLocale() != null
                ? LanguageCodes.of(it.userLocale())
                        .orElseThrow(() -> new MalformedValue(
                                "languageCode",
                                "languageCode is missing: it is the code of userLocale, such as de_DE."))
                : it.languageCode();
    }

    private static String locale(String field, @Nullable String text, String absent, Pattern shape) {
        var locale = Objects.requireNonNullElse(text, absent);
        if (locale.length() > MAX_LOCALE || !shape.matcher(locale).matches()) {
            throw new MalformedValue(
                    field, MalformedValue.quoted(locale) + " is not a " + field + ", such as " + absent + ".");
        }
        return locale;
    }
}
