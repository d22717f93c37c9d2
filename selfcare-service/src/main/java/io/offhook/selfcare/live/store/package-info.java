/** Wakes those who watch their phones, on every replica, when a transaction that changed something of them commits: by PostgreSQL's NOTIFY. */
@NullMarked
package io.offhook.selfcare.live.store;

import org.jspecify.annotations.NullMarked;
