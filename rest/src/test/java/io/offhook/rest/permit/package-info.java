@NullMarked
package io.offhook.rest.permit;

import org.jspecify.annotations.NullMarked;
