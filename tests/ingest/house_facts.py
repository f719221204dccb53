"""The facts of a small invented briefing as typed data: what every printed house style has to give back."""

from dataclasses import dataclass

YEAR, LAST = 2028, 2027
INSTITUTION = "누리도교육청교육연수원"
FRONT = "064-730-"


@dataclass(frozen=True)
class Person:
    name: str
    post: str
    department: str
    extension: str

    @property
    def phone(self) -> str:
        return FRONT + self.extension


@dataclass(frozen=True)
class Taught:
    """A course: how many runs and people this year and last."""

    name: str
    plan: tuple[int, int]
    result: tuple[int, int]


@dataclass(frozen=True)
class Cost:
    """What something costs in millions of won: this year, last year, this year's quarters."""

    name: str
    plan: int
    result: int
    quarters: tuple[int, int, int, int]
    remark: str = ""


@dataclass(frozen=True)
class Programme:
    title: str
    purpose: str
    basis: str
    people: tuple[Person, ...]
    courses: tuple[Taught, ...]
    costs: tuple[Cost, ...]

    @property
    def total(self) -> Cost:
        q1, q2, q3, q4 = (sum(cost.quarters[quarter] for cost in self.costs) for quarter in range(4))
        plan, result = sum(cost.plan for cost in self.costs), sum(cost.result for cost in self.costs)
        return Cost("", plan, result, (q1, q2, q3, q4))


@dataclass(frozen=True)
class Area:
    title: str
    tasks: tuple[str, ...]
    programmes: tuple[Programme, ...]


HISTORY = (
    ((1986, 3, 12), "누리도교원연수소 개소"),
    ((1994, 9, 1), "누리도교육연수원으로 명칭 변경"),
    ((2003, 11, 20), "솔밭동 청사로 이전"),
    ((2015, 6, 5), "생활관 준공"),
    ((2024, 2, 28), "영상 강의실 구축"),
)
GRADES = ("연구관", "연구사", "일반직", "공무직", "계")
STAFF = (("정원", (3, 14, 26, 9, 52)), ("현원", (3, 13, 25, 9, 50)))
ADDRESSES = (("본원", "누리시 솔밭로 210", "12,480㎡"), ("동부센터", "하람군 물길로 35", "3,150㎡"))
DUTIES = (
    ("총무과", ("인사 및 복무에 관한 사항", "예산 편성 및 결산에 관한 사항", "청사 유지 관리에 관한 사항")),
    ("기획연구부", ("연수 기본계획 수립에 관한 사항", "연수 만족도 조사에 관한 사항")),
    ("교원연수부", ("교원 자격연수 및 직무연수에 관한 사항", "수업 나눔 지원에 관한 사항")),
)

_PLANNING = Person("임서율", "기획연구부장", "기획연구부", "2301")
_TEACHERS = Person("한도겸", "교원연수부장", "교원연수부", "2320")
_GENERAL = Person("배성문", "총무과장", "총무과", "2210")
AREAS = (
    Area(
        "수업을 바꾸는 교원 연수",
        ("교실에서 시작하는 변화", "경력을 잇는 성장"),
        (
            Programme(
                "수업 혁신 연수 운영",
                "학생이 스스로 묻고 답하는 수업을 넓힘",
                "교원 등의 연수에 관한 규정 제6조",
                (
                    _TEACHERS,
                    Person("류하람", "수석연구사", "교원연수부", "2321"),
                    Person("정유진", "연구사", "교원연수부", "2323"),
                ),
                (
                    Taught("질문이 있는 수업 연수", (4, 160), (3, 120)),
                    Taught("프로젝트 수업 실습", (6, 180), (5, 145)),
                    Taught("과정 중심 평가 연수", (2, 1240), (2, 980)),
                    Taught("수업 나눔 한마당", (1, 350), (1, 310)),
                ),
                (
                    Cost("수업 연수 운영", 84, 76, (12, 30, 32, 10), "강사비 포함"),
                    Cost("평가 자료 개발", 26, 21, (0, 10, 16, 0)),
                    Cost("수업 나눔 행사", 15, 18, (0, 0, 15, 0)),
                ),
            ),
            Programme(
                "저경력 교사 성장 지원",
                "임용 후 다섯 해까지의 교사가 교실에 뿌리내리도록 도움",
                "교육기본법 제14조",
                (_TEACHERS, Person("공민재", "연구사", "교원연수부", "2325")),
                (
                    Taught("새내기 교사 첫걸음 연수", (3, 240), (3, 225)),
                    Taught("생활지도 사례 나눔", (4, 96), (2, 52)),
                    Taught("학급 운영 실습", (5, 125), (4, 104)),
                    Taught("선배 교사 동행 교실", (2, 60), (1, 30)),
                    Taught("마음 회복 연수", (2, 48), (2, 44)),
                ),
                (
                    Cost("첫걸음 연수 운영", 62, 58, (40, 12, 10, 0), "교재비 포함"),
                    Cost("동행 교실 운영", 18, 9, (3, 6, 6, 3)),
                    Cost("회복 연수 운영", 24, 24, (0, 12, 12, 0)),
                ),
            ),
            Programme(
                "독서 토론 교육 활성화",
                "읽고 나누는 교실 문화를 이룸",
                "독서문화진흥법 제10조",
                (_TEACHERS, Person("천소율", "장학사", "교원연수부", "2327")),
                (
                    Taught("독서 수업 연수", (3, 90), (2, 64)),
                    Taught("토론 지도자 교육", (2, 50), (2, 46)),
                    Taught("그림책 함께 읽기", (6, 150), (4, 98)),
                    Taught("작가와 걷는 길", (2, 70), (1, 35)),
                ),
                (
                    Cost("독서 연수 운영", 33, 30, (5, 12, 11, 5)),
                    Cost("토론 교재 제작", 12, 14, (0, 12, 0, 0), "1,500부"),
                    Cost("작가 초청", 8, 5, (0, 4, 4, 0)),
                ),
            ),
        ),
    ),
    Area(
        "안전하고 투명한 연수 행정",
        ("현장을 돕는 행정", "믿고 머무는 시설"),
        (
            Programme(
                "지방공무원 직무 교육",
                "직급에 맞는 실무 능력을 기름",
                "지방공무원 교육훈련법 제3조",
                (
                    _PLANNING,
                    Person("석지안", "사무관", "기획연구부", "2340"),
                    Person("남궁현", "주무관", "기획연구부", "2342"),
                ),
                (
                    Taught("신규 공무원 기본 교육", (2, 130), (2, 118)),
                    Taught("회계 실무 교육", (4, 200), (3, 165)),
                    Taught("기록물 관리 교육", (1, 45), (1, 40)),
                    Taught("민원 응대 교육", (3, 105), (2, 71)),
                    Taught("중견 관리자 교육", (1, 32), (1, 30)),
                    Taught("공직 가치 교육", (2, 410), (2, 395)),
                ),
                (
                    Cost("기본 교육 운영", 47, 45, (20, 0, 27, 0)),
                    Cost("실무 교육 운영", 58, 49, (10, 18, 20, 10), "위탁 포함"),
                    Cost("관리자 교육 위탁", 36, 36, (0, 36, 0, 0)),
                    Cost("교재 인쇄", 9, 11, (3, 2, 2, 2)),
                ),
            ),
            Programme(
                "연수 시설 환경 개선",
                "머물며 배우기에 안전하고 쾌적한 시설을 갖춤",
                "시설물의 안전 및 유지관리에 관한 특별법 제11조",
                (_GENERAL, Person("마재훈", "주무관", "총무과", "2215")),
                (
                    Taught("소방 안전 교육", (2, 88), (2, 84)),
                    Taught("심폐소생술 실습", (4, 92), (3, 69)),
                    Taught("시설 담당자 연수", (1, 36), (1, 33)),
                    Taught("급식 위생 교육", (2, 28), (1, 13)),
                ),
                (
                    Cost("강의실 조명 교체", 145, 60, (0, 145, 0, 0), "여름 방학"),
                    Cost("생활관 도배", 38, 22, (18, 0, 0, 20)),
                    Cost("승강기 점검", 16, 15, (4, 4, 4, 4)),
                ),
            ),
        ),
    ),
)
PROGRAMMES = tuple((area, programme) for area in AREAS for programme in area.programmes)
