package io.offhook.benchmarks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A page that administrators open, or an answer that their programs ask for.
 *
 * @param path for some phones, another one each time
 */
record AdministratorPage(String name, BiFunction<KnownPhone, WaitingPhone, String> path) {

    /** All of them, in the order of the menu. */
    static List<AdministratorPage> all() {
        return List.of(
                of("overview", (known, waiting) -> "/"),
                of("phones", (known, waiting) -> "/phones"),
                of("phones, a late page", (known, waiting) -> "/phones?after=" + known.deviceName()),
                of(
                        "phones by name",
                        (known, waiting) -> "/phones?name=" + known.deviceName().substring(0, 7)),
                of("phones by model", (known, waiting) -> "/phones?model=" + known.model()),
                of(
                        "phones by model, a late page",
                        (known, waiting) -> "/phones?model=" + known.model() + "&after=" + known.deviceName()),
                of("phones by device pool", (known, waiting) -> "/phones?pool=" + encoded(known.devicePool())),
                of("phones that wait", (known, waiting) -> "/phones?state=WAITING"),
                of("phones with an expired code", (known, waiting) -> "/phones?state=EXPIRED"),
                of("phones without a code", (known, waiting) -> "/phones?state=NO_CODE"),
                of("phones that did not come up", (known, waiting) -> "/phones?state=FAILED"),
                of("registered phones", (known, waiting) -> "/phones?state=REGISTERED"),
                of(
                        "registered phones, a late page",
                        (known, waiting) -> "/phones?state=REGISTERED&after=" + known.deviceName()),
                of("activated phones", (known, waiting) -> "/phones?state=ACTIVATED"),
                of("phones of an owner", (known, waiting) -> "/phones?owner=" + known.ownerId()),
                of(
                        "phones by model, pool and state",
                        (known, waiting) -> "/phones?state=WAITING&model=" + waiting.model() + "&pool="
                                + encoded(waiting.devicePool())),
                of("phones by name and state, none", (known, waiting) -> "/phones?name=SEP00&state=WAITING"),
                of("phone", (known, waiting) -> "/phones/" + known.id()),
                of("phone that waits", (known, waiting) -> "/phones/" + waiting.id()),
                of(
                        "phone, an earlier timeline",
                        (known, waiting) -> "/phones/" + known.id() + "?before=" + known.redeemedAt()),
                of("phone, as it was", (known, waiting) -> "/phones/" + known.id() + "/history?at=2026-01-01"),
                of("request that added 10 000 phones", (known, waiting) -> "/requests/" + known.file()),
                of("address", (known, waiting) -> "/addresses/" + known.address()),
                search("MAC", KnownPhone::mac),
                search("device name", KnownPhone::deviceName),
                search("former name", KnownPhone::formerName),
                search("id of a phone", KnownPhone::id),
                search("id of a code", KnownPhone::codeId),
                search("id of an event", KnownPhone::eventId),
                search("id of a request", KnownPhone::request),
                search("fingerprint", KnownPhone::fingerprint),
                search("address", KnownPhone::address),
                search("directory number", KnownPhone::number),
                search("user id", KnownPhone::ownerId),
                search("name of a user", KnownPhone::ownerName),
                search("how all names begin", known -> "Person"),
                search("mail address", KnownPhone::ownerMail),
                search("serial number", KnownPhone::serialNumber),
                search("MAC of nobody", known -> "02" + known.mac().substring(2)),
                of("codes", (known, waiting) -> "/codes"),
                of(
                        "codes, a late page",
                        (known, waiting) -> "/codes?after=" + waiting.expiresAt() + "_" + waiting.id()),
                of("codes that expire soon", (known, waiting) -> "/codes/expiring"),
                of("codes that expired", (known, waiting) -> "/codes/expired"),
                of(
                        "codes that expired, a late page",
                        (known, waiting) -> "/codes/expired?after=" + waiting.deviceName()),
                of("refusals", (known, waiting) -> "/codes/refused"),
                of("rates of an hour", (known, waiting) -> "/events/rates"),
                of("rates of a day", (known, waiting) -> "/events/rates?window=day"),
                of("rates of a month", (known, waiting) -> "/events/rates?window=month"),
                of("events", (known, waiting) -> "/events"),
                of("events of a type", (known, waiting) -> "/events?type=RedemptionRefused.v1"),
                of("events of a device pool", (known, waiting) -> "/events?pool=" + encoded(known.devicePool())),
                of("REST: explanation by MAC", (known, waiting) -> explanation(known.mac())),
                of("REST: explanation by address", (known, waiting) -> explanation(known.address())),
                of("REST: explanation of who waits", (known, waiting) -> explanation(waiting.id())),
                of("REST: timeline by MAC", (known, waiting) -> "/api/v1/timeline?handle=" + known.mac()),
                of("REST: rates of a month", (known, waiting) -> "/api/v1/rates?window=month"));
    }

    private static AdministratorPage of(String name, BiFunction<KnownPhone, WaitingPhone, String> path) {
        return new AdministratorPage(name, path);
    }

    private static AdministratorPage search(String by, Function<KnownPhone, String> handle) {
        return of("search: " + by, (known, waiting) -> "/search?q=" + encoded(handle.apply(known)));
    }

    private static String explanation(String handle) {
        return "/api/v1/explanations?handle=" + handle;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
