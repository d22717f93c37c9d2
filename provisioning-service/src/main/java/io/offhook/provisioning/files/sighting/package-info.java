/**
 * What is told of requests for files: the event {@code DeviceSeen}, a sample. {@code Sighting} says what was seen, {@code Sightings} which
 * of it is published.
 *
 * <pre>
 *   request, reply --> Sighting --> seen within the hour ------------------------------------> repeated
 *                                    | phones: so many in a second                      --> published, limited
 *                                    | strangers: fewer, and so many an hour of an address --> published, limited
 * </pre>
 */
@NullMarked
package io.offhook.provisioning.files.sighting;

import org.jspecify.annotations.NullMarked;
