/** The process of an erasure in the database, batch by batch, so that any replica can go on with it. */
@NullMarked
package io.offhook.provisioning.erasure.store;

import org.jspecify.annotations.NullMarked;
