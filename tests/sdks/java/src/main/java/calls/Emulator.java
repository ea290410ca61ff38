package calls;

import com.plivo.api.Plivo;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Points the SDK at an emulator. Its base URL can be given to a constructor, but counts for
 * some requests only; its option for an HTTP client reaches all requests. Without a line of code,
 * {@code -Dhttps.proxyHost} and {@code -Djavax.net.ssl.trustStore} do it.
 */
final class Emulator {
  private static final HttpUrl ADDRESS = HttpUrl.parse(System.getenv("EMULATOR_URL"));

  /** Credentials come from PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN. */
  static void connect() {
    OkHttpClient.Builder http = new OkHttpClient.Builder().addInterceptor(chain -> {
      HttpUrl url = chain.request().url().newBuilder()
          .scheme(ADDRESS.scheme())
          .host(ADDRESS.host())
          .port(ADDRESS.port())
          .build();
      return chain.proceed(chain.request().newBuilder().url(url).build());
    });
    Plivo.init(System.getenv("PLIVO_AUTH_ID"), System.getenv("PLIVO_AUTH_TOKEN"), http);
  }

  private Emulator() {}
}
