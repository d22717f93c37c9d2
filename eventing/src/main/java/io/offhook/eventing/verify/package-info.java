/**
 * Looks whether what is kept in several places is the same everywhere: read models and the events that they are folded from, the store and
 * the topics that it is published on, and what services keep elsewhere ({@link io.offhook.eventing.verify.ConsistencyCheck}). Nothing is
 * changed.
 */
@NullMarked
package io.offhook.eventing.verify;

import org.jspecify.annotations.NullMarked;
