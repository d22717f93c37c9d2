/** Reads and changes what administrators name once. A document is a published state; one row counts the changes of all. */
@NullMarked
package io.offhook.provisioning.catalogue.store;

import org.jspecify.annotations.NullMarked;
