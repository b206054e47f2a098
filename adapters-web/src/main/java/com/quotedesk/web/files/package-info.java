@NullMarked
package com.quotedesk.web.files;

import org.jspecify.annotations.NullMarked;
