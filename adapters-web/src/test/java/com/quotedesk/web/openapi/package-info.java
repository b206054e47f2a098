/** Makes the committed OpenAPI document out of the controllers, and compares the two. */
@NullMarked
package com.quotedesk.web.openapi;

import org.jspecify.annotations.NullMarked;
