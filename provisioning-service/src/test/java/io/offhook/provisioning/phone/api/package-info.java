@NullMarked
package io.offhook.provisioning.phone.api;

import org.jspecify.annotations.NullMarked;
