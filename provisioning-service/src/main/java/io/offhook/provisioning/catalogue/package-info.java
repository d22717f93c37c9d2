/**
 * What administrators name once: models, device pools, profiles, templates, ranges of auto registration. Pure: the documents are states
 * of the setting topic, and a catalogue is all of them as of one moment.
 *
 * <pre>
 *   phone template --> device pool, security profile, SIP profile, phone button template, line template, model
 *   auto registration of a model --> phone template
 *   phone --> model, device pool, security profile, SIP profile, phone button template
 * </pre>
 *
 * A document named {@code Default} exists of each that a phone refers to, as the configuration says; it can be altered, and deleting it
 * restores it.
 */
@NullMarked
package io.offhook.provisioning.catalogue;

import org.jspecify.annotations.NullMarked;
