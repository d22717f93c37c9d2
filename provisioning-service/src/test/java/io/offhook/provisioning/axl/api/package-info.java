@NullMarked
package io.offhook.provisioning.axl.api;

import org.jspecify.annotations.NullMarked;
