package io.offhook.tvs;

import java.util.Map;

/** An installation that has a certificate of TVS on P-256, too. Phones get a second to fetch a trust list. */
public class EllipticInstallation extends Installation {

    public static final String NAME = "tvs-ec";

    @Override
    public Map<String, String> start() {
        var settings = super.start();
        makeElliptic(NAME);
        settings.put("offhook.tvs.ec.certificate", certificate(NAME).toString());
        settings.put("offhook.tvs.ec.key", key(NAME).toString());
        settings.put("offhook.tvs.ec.listed-for", "PT1S");
        // Its database is its own, and streams begin anew.
        settings.put("offhook.topics.prefix", "elliptic.");
        return settings;
    }
}
