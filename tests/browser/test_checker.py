"""The checker's manners: errors, going back, changing an answer, dates, focus and titles."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from generator.definition import load_file
from generator.definition.model import Pathway
from generator.graph.graph import Graph
from generator.graph.remaining_questions import questions_left
from tests.browser.checking import Checker
from tests.browser.conftest import Address
from tests.conftest import GOOD, REAL, name_of

TO_THE_REPLY_DATE = ("No", "Yes", "Yes", "No")


@pytest.fixture
def checker(page: Page, real: Pathway, served: Address) -> Checker:
    return Checker(page, real, served(REAL))


def focused(page: Page) -> str:
    """What kind of element has the focus."""
    return page.evaluate("document.activeElement.tagName")


def test_a_question_is_a_form_with_radio_buttons(checker: Checker):
    asked = checker.pathway.override_question.ask
    assert checker.open().shown.get_by_role("heading").text_content() == asked
    group = checker.shown.get_by_role("group", name=asked, exact=True)
    assert [radio.get_attribute("type") for radio in group.locator("input").all()] == ["radio"] * 3
    for radio in group.locator("input").all():
        assert group.locator(f'label[for="{radio.get_attribute("id")}"]').count() == 1
    for hint in (group.get_attribute("aria-describedby") or "").split():
        assert checker.page.locator(f"#{hint}").count() == 1


def test_no_answer_is_an_error_in_a_summary_that_leads_to_the_choices(checker: Checker):
    checker.open().go_on()
    summary = checker.shown.locator(".error-summary")
    expect(summary).to_be_focused()
    assert summary.locator("h2").text_content() == "There is a problem"
    assert checker.page.title().startswith("Error: ")
    summary.locator("a").click()
    expect(checker.shown.locator("input[type=radio]").first).to_be_focused()
    checker.answer("No")
    assert checker.question == "concern"
    assert not checker.page.locator(".error-summary").count()
    assert not checker.page.title().startswith("Error: ")


def test_focus_and_title_move_with_the_question_and_nothing_is_announced_twice(checker: Checker):
    page = checker.open().page
    checker.answer("No")
    assert focused(page) == "FIELDSET"
    assert page.title().startswith(checker.pathway.nodes["concern"].ask)
    checker.answer("No")
    assert focused(page) == "H2"
    assert page.title().startswith(checker.pathway.nodes["not-on-pathway"].title)
    live = "[aria-live], [role=alert], [role=status], [role=log]"
    assert not page.evaluate(f"document.activeElement.closest('{live}')")
    assert [area for area in page.locator(f".checker :is({live})").all() if area.text_content()] == []


def test_the_browsers_own_back_and_forward_and_a_reload(checker: Checker):
    page = checker.open().page
    checker.answer("No", "Yes")
    assert checker.question == "letter-sent"
    page.go_back()
    assert checker.question == "concern"
    expect(checker.radio("Yes")).to_be_checked()
    page.go_back()
    assert checker.question == "harm"
    expect(checker.radio("No")).to_be_checked()
    page.go_forward()
    page.go_forward()
    assert checker.question == "letter-sent"
    page.reload()
    assert checker.question == "letter-sent"
    checker.answer("No")
    assert checker.position == "own-agency"
    page.reload()
    assert checker.position == "own-agency"


def test_back_button(checker: Checker):
    checker.open()
    expect(checker.shown.get_by_role("button", name="Back")).to_be_hidden()
    checker.answer("No", "Yes")
    checker.shown.get_by_role("button", name="Back").click()
    checker.page.wait_for_function("document.querySelector('#question-concern:not([hidden])')")
    expect(checker.radio("Yes")).to_be_checked()


def change(checker: Checker, question: str) -> None:
    words = checker.pathway.nodes[question].ask
    checker.page.get_by_role("button", name=f"Change the answer to: {words}").click()


def test_a_changed_answer_keeps_what_still_applies_and_drops_the_rest(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE, "Not yet")
    assert checker.position == "own-agency"
    checker.page.locator("[data-slot=answers]:visible summary").click()
    change(checker, "contact")
    expect(checker.radio("No")).to_be_checked()
    checker.answer("Yes")
    assert checker.question == "child-seen"
    assert set(checker.state["answers"]) == {"harm", "concern", "letter-sent", "contact"}
    change(checker, "concern")
    checker.answer("Yes")
    assert checker.question == "child-seen"


def test_answers_so_far_stand_below_each_with_change(checker: Checker):
    checker.open().answer("No", "Yes")
    rows = checker.page.locator(".answers-so-far dl > div")
    assert rows.count() == 2
    assert "Change" in (rows.first.text_content() or "")


def test_start_again_clears_all_even_for_the_back_button(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE).type_date("17/6/25").go_on()
    checker.page.get_by_role("button", name="Start again").click()
    assert checker.question == "harm"
    assert checker.state["answers"] == {}
    checker.page.go_back()
    assert checker.question == "harm"
    assert checker.state["answers"] == {}
    checker.answer(*TO_THE_REPLY_DATE)
    assert checker.shown.locator(".date-inputs input").first.input_value() == ""


def test_questions_left_are_counted_from_the_graph(checker: Checker):
    left = questions_left(Graph(checker.pathway))
    checker.open()
    seen = []
    for words in (*TO_THE_REPLY_DATE, "It has passed", "No, or not so far", "Yes"):
        said = checker.shown.locator(".left").text_content()
        count = left[checker.question or ""]
        seen.append(said)
        if count > 5:
            assert said == ""
        elif count > 1:
            assert said == f"At most {count} questions are left, this one included."
        else:
            assert said == "This is the last question."
        checker.answer(words)


def test_from_a_step_reached_fewer_questions_are_left(page: Page, served: Address):
    definition = next(path for path in GOOD if name_of(path) == "escalation")
    pathway = load_file(definition).pathway
    assert pathway is not None
    checker = Checker(page, pathway, served(definition)).open(fragment="#from-meeting")
    assert checker.shown.locator(".left").text_content() == "At most 2 questions are left, this one included."


def test_i_know_my_step_starts_there_after_the_override(checker: Checker):
    checker.open()
    checker.page.get_by_text("I know my step").click()
    checker.page.locator(".know-step a", has_text="Step 3").click()
    assert checker.question == "harm"
    assert "Step 3" in (checker.shown.locator(".reached").text_content() or "")
    checker.answer("No")
    assert checker.question == "meeting-held"


def test_not_sure_about_harm_leads_to_advice_and_never_to_a_step(checker: Checker):
    checker.open(fragment="#from-convene").answer("I am not sure")
    assert checker.question == "harm-advice"
    assert checker.shown.locator(".contacts:visible, .actions:visible").count()
    checker.answer("They advise that it is not significant harm")
    checker.shown.get_by_text("Answer it again").click()
    assert checker.question == "harm"
    assert checker.state["start"] == "convene"
    checker.answer("No")
    assert checker.question == "meeting-held"
    checker.open().answer("I am not sure", "I could not reach anyone")
    assert checker.position == "no-one-reached"
    assert checker.shown.locator(".contacts .contact").count()


# --- dates ----------------------------------------------------------------------------------


def test_a_date_picks_the_answer_and_says_so(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE).type_date("24", "6", "2025")
    expect(checker.radio("Not yet")).to_be_checked()
    status = checker.shown.locator(".date-status")
    assert "Tuesday 24 June 2025, in 6 days" in (status.text_content() or "")
    assert "“Not yet”" in (status.text_content() or "")
    checker.type_date("17", "June", "")
    expect(checker.radio("It has passed")).to_be_checked()
    checker.go_on()
    checker.shown.get_by_role("button", name="Back", exact=True).click()
    checker.page.wait_for_function("document.querySelector('#question-reply-date:not([hidden])')")
    assert checker.shown.locator(".date-inputs input").first.input_value() == "17"


def test_an_impossible_date_is_an_error_at_its_field(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE).type_date("31", "6", "2025").go_on()
    error = checker.shown.locator(".error-summary a")
    assert error.text_content() == "There is no 31 June 2025: that month has 30 days"
    error.click()
    expect(checker.shown.locator("[aria-invalid]")).to_be_focused()


def test_a_date_and_an_answer_that_contradict_each_other_are_not_accepted(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE).type_date("24", "6", "2025").choose("It has passed").go_on()
    assert "By this date the answer is “Not yet”" in (
        checker.shown.locator(".error-summary").text_content() or ""
    )
    assert checker.question == "reply-date"


def test_without_the_date_the_choice_stays_open(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE).type_date("24", "6", "2025")
    checker.shown.get_by_label("I don’t have the date").check()
    checker.answer("It has passed")
    assert checker.question == "further-risks"


def test_a_date_on_the_odd_side_of_today_is_remarked_on(checker: Checker):
    checker.open().answer("No", "Yes", "No")
    checker.shown.locator(".date-ask summary").click()
    checker.type_date("24/6/2025").shown.get_by_role("button", name="Work out the date").click()
    assert "still to come" in (checker.shown.locator(".date-ask summary").text_content() or "")
    due = checker.shown.locator("[data-due=reply-guide]").text_content() or ""
    assert "Tuesday 1 July 2025, in 13 days" in due
    assert "1 week after 24 June 2025" in due
    assert "The day itself is still in time" in due


def test_a_limit_that_has_passed_says_so_and_what_it_means(checker: Checker):
    """The date wins over an answer that was chosen by hand before it was known."""
    checker.open(fragment="#from-liaise").answer(
        "No", "No, or not so far", "Not yet", "I do not know when step 2 began"
    )
    assert checker.position == "liaise"
    checker.shown.locator(".date-ask summary").click()
    checker.type_date("1/6/25").shown.get_by_role("button", name="Work out the date").click()
    due = checker.shown.locator("[data-due=step-2-limit]").text_content() or ""
    assert "The limit has passed: the last day was Sunday 15 June 2025, 3 days ago" in due
    assert "Decide today" in due


def test_the_day_itself_is_in_time_and_the_day_after_is_not(checker: Checker):
    for today, answer in ((date(2025, 6, 24), "Not yet"), (date(2025, 6, 25), "It has passed")):
        checker.open(today).answer(*TO_THE_REPLY_DATE).type_date("24 6 25")
        expect(checker.radio(answer)).to_be_checked()


def test_dates_and_typed_text_do_not_survive_a_reload_but_answers_do(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE).type_date("24 6 25").go_on()
    assert checker.position == "own-agency"
    checker.page.reload()
    assert checker.position == "own-agency"
    assert "24 June" not in checker.text()


# --- the result -----------------------------------------------------------------------------


def test_the_answers_own_sentence_stands_first_in_the_result(checker: Checker):
    answer = checker.pathway.nodes["letter-sent"].answer("No")
    checker.open().answer("No", "Yes", "No")
    parts = checker.shown.locator(".arrived:visible > :is(h2, h3, p, ul)").all_text_contents()
    assert " ".join(parts[1].split()) == answer.say


def test_near_misses_leave_out_what_is_answered_so_already(checker: Checker):
    checker.open(fragment="#from-liaise").answer("No", "No, or not so far", "Not yet").choose(
        "Not yet"
    ).go_on()
    near = checker.shown.locator(".near > li").filter(has_text="No concerns")
    visible = [it.text_content() for it in near.locator("[data-if]:visible").all()]
    assert len(visible) == 2
    assert not any("Further" in (words or "") for words in visible)


def test_the_override_stays_in_view_only_where_it_takes_little_room(checker: Checker):
    page = checker.page
    for width, height in ((1280, 1000), (320, 640), (320, 256), (1280, 400)):
        page.set_viewport_size({"width": width, "height": height})
        checker.open()
        box = page.locator(".override").bounding_box()
        assert box
        sticks = page.evaluate("document.documentElement.classList.contains('override-sticks')")
        assert sticks == (box["height"] < height * 0.15)


@pytest.mark.parametrize("size", [(1280, 1000), (320, 640), (320, 256)])
def test_the_override_and_the_header_never_cover_the_focus(checker: Checker, size: tuple[int, int]):
    page = checker.page
    page.set_viewport_size({"width": size[0], "height": size[1]})
    checker.open().answer("No", "Yes", "No")
    covered = []
    for key in ["Tab"] * 40 + ["Shift+Tab"] * 40:
        page.keyboard.press(key)
        found = page.evaluate(
            """() => {
              const element = document.activeElement;
              if (!element.closest('article')) return null;
              const box = element.getClientRects()[0] || element.getBoundingClientRect();
              const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
              const over = there && there.closest('.override, .md-header');
              return over && !over.contains(element) ? element.outerHTML : null;
            }"""
        )
        covered += [found] if found else []
    assert covered == []


def test_targets_are_large_enough(checker: Checker):
    checker.open().answer(*TO_THE_REPLY_DATE)
    small = checker.page.evaluate(
        """() => [...document.querySelectorAll('.checker :is(button, input, summary)')]
          .filter((element) => element.offsetParent)
          .map((element) => [element.outerHTML, element.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""
    )
    assert small == []


def test_the_way_is_lit_up_on_a_small_flowchart(checker: Checker):
    drawn = set(checker.pathway.nodes) & {
        shape.get_attribute("data-node")
        for shape in checker.open().page.locator("#way-chart [data-node]").all()
    }
    checker.answer("No", "Yes", "No")
    chart = checker.shown.locator("#way-chart:visible")
    lit = {shape.get_attribute("data-node") for shape in chart.locator(".on-way").all()}
    assert lit == {"harm", "concern", "own-agency", "letter-sent"} & drawn
    assert len(lit) >= 3
    assert [shape.get_attribute("data-node") for shape in chart.locator(".here").all()] == ["own-agency"]
