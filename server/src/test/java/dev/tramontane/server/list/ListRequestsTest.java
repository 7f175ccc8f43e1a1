package dev.tramontane.server.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.Filter.Operator;
import dev.tramontane.engine.query.ListQuery.Sort;
import dev.tramontane.engine.query.Page;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ListRequestsTest {

  private static final Collection THINGS =
      Collection.of(
          "things",
          List.of("id", "name", "tags", "parent_id", "created_at"),
          new Collection.Columns()
              .with(ColumnType.TEXT, "id", "name")
              .with(ColumnType.TAGS, "tags")
              .with(ColumnType.UUID, "parent_id")
              .with(ColumnType.TIMESTAMP, "created_at"));

  @Nested
  class Limits {

    @Test
    void none_means_the_largest_page() {
      assertThat(read("").query().limit()).isEqualTo(1000);
    }

    @Test
    void a_larger_one_is_cut() {
      assertThat(read("limit=5000").query().limit()).isEqualTo(1000);
    }

    @Test
    void zero_is_refused() {
      refuses("limit=0", "Limit must be positive.");
    }
  }

  @Nested
  class Sorting {

    @Test
    void oldest_first_with_the_id_as_tie_break_unless_asked_otherwise() {
      assertThat(read("").query().sort())
          .containsExactly(new Sort("created_at", false), new Sort("id", false));
    }

    @Test
    void missing_directions_are_ascending() {
      assertThat(read("sort_keys=name,created_at&sort_dirs=desc").query().sort())
          .startsWith(new Sort("name", true), new Sort("created_at", false));
    }

    @Test
    void more_directions_than_keys_are_refused() {
      refuses(
          "sort_keys=name&sort_dirs=asc,desc",
          "Length of sort_keys must be equal or greater than sort_dirs.");
    }

    @Test
    void an_unknown_direction_is_refused() {
      refuses("sort_dirs=up", "Unknown sort direction, must be 'desc' or 'asc'.");
    }
  }

  @Nested
  class Filters {

    @Test
    void a_text_may_begin_with_an_operator() {
      assertThat(read("name=in:a,b").query().filters())
          .containsExactly(new Filter("name", Operator.IN, List.of("a", "b")));
    }

    @Test
    void a_text_with_a_colon_is_no_operator() {
      assertThat(read("name=a:b").query().filters()).containsExactly(Filter.equal("name", "a:b"));
    }

    @Test
    void an_id_of_a_parent_must_be_a_uuid() {
      refuses(
          "parent_id=x",
          "Invalid input for field/attribute parent_id. Value: 'x'. Value should be UUID format.");
    }

    @Test
    void all_tags_must_be_there() {
      assertThat(read("tags=a,b").query().filters())
          .containsExactly(
              new Filter("tags", Operator.HAS, List.of("a")),
              new Filter("tags", Operator.HAS, List.of("b")));
    }

    @Test
    void times_are_read_as_utc() {
      assertThat(read("created_at=gte:2026-01-31%2023:59:59").query().filters())
          .containsExactly(
              new Filter("created_at", Operator.GREATER_OR_EQUAL, List.of("2026-01-31T23:59:59Z")));
    }

    @Test
    void a_time_that_is_none_is_refused() {
      assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> read("created_at=yesterday"));
    }
  }

  @Nested
  class Links {

    @Test
    void a_full_page_links_to_the_next_one_with_its_filters() {
      var request = read("name=neq:a%20b&tags=x,y&limit=2&fields=name");
      var page = new Page<>(List.of("1", "2"), true);

      var body = Pages.body("http://here", request, page, ListRequestsTest::resource);

      assertThat(body.get("next"))
          .isEqualTo(
              "http://here/v2/things?sort_keys=created_at,id&sort_dirs=asc,asc"
                  + "&name=neq%3Aa+b&tags=has%3Ax%2Cy&limit=2&marker=2&fields=name,id");
    }

    @Test
    void a_link_is_read_back_as_the_same_list() {
      var request =
          read("name=neq:a%20b&tags=x,y&created_at=lt:2026-01-01%2000:00:00&nulls=parent_id");
      var page = new Page<>(List.of("1"), true);
      var body = Pages.body("http://here", request, page, ListRequestsTest::resource);
      var link = String.valueOf(body.get("next"));

      var again = read(link.substring(link.indexOf('?') + 1));

      assertThat(again.query().filters())
          .containsExactlyInAnyOrderElementsOf(request.query().filters());
      assertThat(again.query().sort()).isEqualTo(request.query().sort());
      assertThat(again.query().marker()).contains("1");
    }

    @Test
    void a_page_that_is_not_full_is_the_last_one() {
      var body =
          Pages.body(
              "http://here", read(""), new Page<>(List.of("1"), false), ListRequestsTest::resource);

      assertThat(body).doesNotContainKey("next");
    }
  }

  @Test
  void fields_choose_attributes_and_always_bring_the_id() {
    var page = new Page<>(List.of("1"), false);

    var body = Pages.body("", read("fields=name"), page, ListRequestsTest::resource);

    assertThat(body.get("things")).isEqualTo(List.of(Map.of("id", "1", "name", "thing 1")));
  }

  @Test
  void an_unknown_field_is_refused() {
    assertThatExceptionOfType(HttpProblem.class)
        .isThrownBy(() -> read("fields=bogus"))
        .withMessageStartingWith("Some fields do not exist  [bogus], please choose from [");
  }

  private static Map<String, @Nullable Object> resource(String id) {
    var resource = new LinkedHashMap<String, @Nullable Object>();
    resource.put("id", id);
    resource.put("name", "thing " + id);
    resource.put("tags", List.of());
    return resource;
  }

  private static ListRequest read(String query) {
    return ListRequests.read(THINGS, QueryParameters.of(query));
  }

  private static void refuses(String query, String message) {
    assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> read(query)).withMessage(message);
  }
}
