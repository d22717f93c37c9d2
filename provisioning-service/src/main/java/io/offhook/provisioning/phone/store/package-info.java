/** Adding phones, and what administrators do with a phone that exists: blank its MAC, require or release a code, remove it. */
@NullMarked
package io.offhook.provisioning.phone.store;

import org.jspecify.annotations.NullMarked;
