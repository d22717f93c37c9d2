/**
 * What the phone of a measurement does: it redeems, it asks TVS, it waits for what the topics say.
 */
@NullMarked
package io.offhook.benchmarks.phone;

import org.jspecify.annotations.NullMarked;
