/**
 * Runs Offhook on one machine: {@code up}, {@code down} and {@code status} of the five services and their servers. Files in {@code
 * .offhook/run} record what runs, so that each command finds it.
 *
 * <pre>
 *   command -> deadletters, run -> seed -> plan -> keycloak -> service -> pki, address -> home
 * </pre>
 *
 * <pre>
 *   nothing --up--> servers --> databases, topics --> services --> trust anchor, users --> ready
 *   ready --a part ends--> degraded --up--> ready        ready, degraded --down, Ctrl-C--> nothing
 * </pre>
 */
@NullMarked
package io.offhook.stack;

import org.jspecify.annotations.NullMarked;
