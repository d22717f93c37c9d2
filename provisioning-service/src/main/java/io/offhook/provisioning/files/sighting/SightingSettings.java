package io.offhook.provisioning.files.sighting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many sightings are published in a second, from 1 on. A burst has ten seconds' worth. */
@ConfigMapping(prefix = "offhook.sightings")
interface SightingSettings {

    /** Of devices that have a record. */
    @WithDefault("200")
    int phonesPerSecond();

    /** Of all others. */
    @WithDefault("5")
    int strangersPerSecond();
}
