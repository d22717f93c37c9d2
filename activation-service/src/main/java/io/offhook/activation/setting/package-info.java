/**
 * How activation is set up, as administrators may change it while the service runs: how long codes live, when their end is
 * announced, whether phones outside the premises are let in, which models' expired certificates still count. Kept in this service's database,
 * published for others, and held in memory by every replica.
 */
@NullMarked
package io.offhook.activation.setting;

import org.jspecify.annotations.NullMarked;
